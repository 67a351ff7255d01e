/** Entities of HTML (`&nbsp;`, `&#7845;`, `&aacute;`), as far as Vietnamese texts use them. */

const NAMED = new Map(
  Object.entries({
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00ad',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    deg: '°',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    frac12: '½',
    times: '×',
    plusmn: '±',
    ge: '≥',
    le: '≤',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    frasl: '\u2044',
    ETH: 'Đ',
    eth: 'đ',
    Dstrok: 'Đ',
    dstrok: 'đ',
  }),
);

const MARKS = new Map(
  Object.entries({ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', breve: '\u0306', uml: '\u0308' }),
);
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|breve|uml)$/;

/** What an entity means; one that is not known stays as it stands, a backslash before a mark means nothing. */
export function decodeEntity(entity: string): string {
  if (entity === '\\') return '';
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) return decodeNumber(name) ?? entity;
  const accented = ACCENTED.exec(name);
  if (accented) return ((accented[1] ?? '') + (MARKS.get(accented[2] ?? '') ?? '')).normalize('NFC');
  return NAMED.get(name) ?? entity;
}

function decodeNumber(name: string): string | null {
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}
