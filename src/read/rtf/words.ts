/** What control words mean that need no more than a table. */
import type { Destination } from './state.ts';

/** Destinations whose text is not printed, or is printed elsewhere in another form. */
export const SKIPPED = new Set(
  (
    'colortbl info pict nonshppict shprslt sp fldinst nonesttables xe tc rxe txe mmathPict ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'annotation atnid atnauthor atndate atnref atnicn atrfstart atrfend bkmkstart bkmkend filetbl revtbl rsidtbl generator userprops listpicture ' +
    'falt panose fontemb fontfile template pn pnseclvl listname liststylename levelmarker background datastore themedata colorschememapping ' +
    'latentstyles xmlnstbl objdata objclass objname objalias objsect objtime blipuid formfield'
  ).split(' '),
);

/** Destinations that may be ignored by old readers (`\*`) and are read here. */
export const KNOWN_STARRED = new Set(
  (
    'shpinst do nesttableprops ud listtable listoverridetable shptxt dptxbxtext footnote listtext pntext fldrslt result ' +
    'moMath moMathPara moMathPr mr mf mnum mden msSup msSub msSubSup msPre msup msub me md mrad mdeg mnary mfunc mfName mlim mlimLow mlimUpp macc mbar mbox mgroupChr meqArr mm mmr mphant'
  ).split(' '),
);

/** Groups whose text is no text of the story. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['listtable', 'lists'],
  ['listoverridetable', 'lists'],
  ['leveltext', 'level-text'],
  ['levelnumbers', 'lists'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['shpinst', 'ignored'],
  ['do', 'ignored'],
]);

/** Heads and feet of pages. */
export const FURNITURE = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwnj: '\u200c',
  zwj: '\u200d',
};

/** Likewise control symbols. A hyphen that may stand at a line's end (`\-`) is not printed elsewhere. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  ' ': ' ',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
  '\t': '\t',
};
