/** Sets a document that was read as text the way an office types it in a word processor, as flat OpenDocument (fodt). */

/**
 * A document as flat OpenDocument. `isForPrint` sets it as it is printed (Decree 30/2020, appendix I): letterhead, title and signature centred, text
 * justified with indented first lines, tables with rules; else the file says nothing of looks.
 */
export function setDocument(reading, result, { outlines }, countsLists, isForPrint = false) {
  looks = isForPrint ? LOOKS : PLAIN;
  const units = outlines.flatMap(unitsOf);
  const lines = reading.lines
    .map((line) => ({
      ...line,
      text: reading.text.slice(line.start, line.end),
      region: regionOf(result, reading, line),
    }))
    .filter(({ role }) => role !== 'front-matter');
  const body = [];
  const labels = countsLists ? new Labels() : null;
  for (let i = 0; i < lines.length; ) {
    const { region, cell } = lines[i];
    let end = i + 1;
    const isTogether = cell
      ? (other) => other.cell?.table === cell.table
      : (other) => other.cell === null && other.region === region;
    while (end < lines.length && isTogether(lines[end])) end++;
    const block = lines.slice(i, end);
    if (cell) body.push(setTable(block, reading));
    else if (region === 'header' && !(isForPrint && body.length > 0))
      body.push(setColumns(splitHeader(block), [looks.head, looks.head]));
    else if (region === 'recipients') {
      let after = end;
      while (after < lines.length && lines[after].cell === null && lines[after].region === 'signature') after++;
      body.push(setColumns([block, lines.slice(end, after)], [looks.small, looks.head]));
      end = after;
    } else if (block.every(({ text }) => GAP.test(text))) {
      body.push(setColumns([0, 1].map((i) => block.map(({ text }) => ({ text: text.split(GAP)[i] ?? '' })))));
    } else {
      const texts = FLOWING.has(region) ? joinWrapped(block, units) : block.map(({ text }) => text);
      const look = FLOWING.has(region) ? looks.text : (looks.regions[region] ?? looks.text);
      for (const typed of texts) {
        // no line is broken by hand in print
        const text = isForPrint ? typed.replaceAll('\n', ' ') : typed;
        body.push(setParagraph(text, region === 'body' ? labels : null, look));
      }
    }
    i = end;
  }
  return wrap(body.join('\n'));
}

/** How paragraphs and cells look; nothing is said of them, or what is printed. */
const PLAIN = {
  head: '',
  small: '',
  text: '',
  regions: {},
  cell: '<table:table-cell>',
  widths: '<table:table-column table:number-columns-repeated="2"/>',
  styles: '',
};
const styled = (name) => ` text:style-name="${name}"`;
const LOOKS = {
  head: styled('H'),
  small: styled('S'),
  text: styled('T'),
  regions: {
    header: styled('H'),
    title: styled('H'),
    signature: styled('H'),
    recipients: styled('S'),
    appendix: styled('H'),
  },
  cell: '<table:table-cell table:style-name="R">',
  widths: '<table:table-column table:style-name="W1"/><table:table-column table:style-name="W2"/>',
  styles: `
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1.27cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="R" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="W1" style:family="table-column"><style:table-column-properties style:column-width="6.6cm" style:rel-column-width="40*"/></style:style>
<style:style style:name="W2" style:family="table-column"><style:table-column-properties style:column-width="10.2cm" style:rel-column-width="62*"/></style:style>`,
};
let looks = PLAIN;

/** Between two signatures in one line. */
const GAP = / {3,}/;

/** Regions of running text. */
const FLOWING = new Set(['preamble', 'body', 'closing']);

/** The paragraphs of lines of which some were broken by hand; a break stays a line break in its paragraph. */
function joinWrapped(lines, units) {
  const texts = [];
  for (const { text, start } of lines) {
    const isWithin = units.some((unit) => start > unit.run.start && start < unit.run.end);
    if (isWithin && texts.length > 0) texts.push(`${texts.pop()}\n${text}`);
    else texts.push(text);
  }
  return texts;
}

/** The units of an outline that have a text of their own. */
function unitsOf(unit) {
  return [unit, ...unit.children.flatMap(unitsOf)];
}

function regionOf({ regions }, { map }, line) {
  const at = map.start(line.start);
  return regions.find(({ span }) => at >= span.start && at < span.end)?.kind ?? 'body';
}

const RIGHT = /^(?:CỘNG H|ĐẢNG CỘNG|Độc lập)|ngày .*tháng .*năm/iu;

/** Left the issuer and the number, right quốc hiệu, place and date; a rule goes with the line above it. */
function splitHeader(lines) {
  const columns = [[], []];
  let last = 0;
  for (const line of lines) {
    if (/\p{L}/u.test(line.text)) last = RIGHT.test(line.text) ? 1 : 0;
    columns[last].push(line);
  }
  return columns;
}

function setColumns(columns, styles = [looks.head, looks.head]) {
  const cells = columns.map((lines, i) => `<table:table-cell>${paragraphs(lines, styles[i])}</table:table-cell>`);
  return setRows([cells.join('')], columns.length);
}

/** A letterhead or a foot may be a table in the text too; it has no rules. */
function setTable(lines, { text }) {
  const isFrame = lines.some(({ start, end }) =>
    /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận)/iu.test(text.slice(start, end)),
  );
  const isFoot = lines.some(({ start }) => text.startsWith('Nơi nhận', start));
  const [open, style] = isFrame ? ['<table:table-cell>', looks.head] : [looks.cell, looks.small];
  const rows = [];
  let columns = 0;
  for (const line of lines) {
    const { row, column } = line.cell;
    rows[row] ??= [];
    rows[row][column] ??= [];
    rows[row][column].push(line);
    columns = Math.max(columns, column + 1);
  }
  const set = rows.filter(Boolean).map((row) => {
    const cells = Array.from({ length: columns }, (_, i) => row[i] ?? []);
    return cells
      .map((cell, i) => `${open}${paragraphs(cell, isFoot && i === 0 ? looks.small : style)}</table:table-cell>`)
      .join('');
  });
  return setRows(set, columns);
}

function setRows(rows, columns) {
  const set = rows.map((cells) => `<table:table-row>${cells}</table:table-row>`).join('\n');
  const widths = columns === 2 ? looks.widths : `<table:table-column table:number-columns-repeated="${columns}"/>`;
  return `<table:table>${widths}\n${set}</table:table>`;
}

function paragraphs(lines, style = '') {
  return lines.map(({ text }) => `<text:p${style}>${escapeText(text)}</text:p>`).join('') || '<text:p/>';
}

function setParagraph(text, labels, look = '') {
  const item = labels?.take(text);
  if (!item) return `<text:p${look}>${escapeText(text)}</text:p>`;
  const open = '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>';
  const nested = '<text:list><text:list-item>';
  const close = '</text:list-item></text:list>';
  const before = open + nested.repeat(item.level);
  return `${before}<text:p>${escapeText(item.text)}</text:p>${close.repeat(item.level + 1)}`;
}

/** Counts as the word processor will: a level begins anew below each item of a level further out. */
class Labels {
  static LEVELS = [/^([IVX]+)\. (.*)$/s, /^(\d+)\. (.*)$/s, /^([a-zđ])\) (.*)$/s, /^(-) (.*)$/s];
  #counts = [0, 0, 0, 0];

  /** Level and text of a paragraph whose marker would be counted right, else null: it is typed. */
  take(text) {
    const level = Labels.LEVELS.findIndex((pattern) => pattern.test(text));
    if (level < 0) return null;
    const [, marker, rest] = Labels.LEVELS[level].exec(text);
    if (level < 3 && marker !== this.#next(level)) return null;
    this.#counts[level]++;
    this.#counts.fill(0, level + 1);
    return { level, text: rest };
  }

  #next(level) {
    const count = this.#counts[level] + 1;
    if (level === 0) return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][count - 1];
    return level === 1 ? String(count) : String.fromCharCode(96 + count);
  }
}

function escapeText(text) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>')
    .replace(/ {2,}/g, (blanks) => ` <text:s text:c="${blanks.length - 1}"/>`);
}

function wrap(body) {
  const level = (n, format, suffix) =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-suffix="${suffix}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"${looks === PLAIN ? '' : ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'} office:version="1.2"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><text:list-style style:name="L">
${level(1, 'I', '.')}${level(2, '1', '.')}${level(3, 'a', ')')}<text:list-level-style-bullet text:level="4" text:bullet-char="-"/>
</text:list-style>${looks.styles}</office:automatic-styles>
<office:body><office:text>
${body}
</office:text></office:body>
</office:document>
`;
}
