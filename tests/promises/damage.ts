/** Damage that texts take on their way: by scanners, converters, mail, and hands. Each is a small step, and steps add up. */
import fc from 'fast-check';

interface Step {
  name: string;
  /** Two numbers from 0 to 1 say where. */
  apply(text: string, here: number, there: number): string;
}

const JUNK = [
  '|',
  '\u0000',
  '\ufffd',
  '**',
  '<br>',
  '</td><td>',
  '&nbsp;',
  '\ud83d\ude00',
  '\u200b',
  '(',
  '[^1]',
  '- ',
  '1.',
  'Page 3',
  '```',
  '\ud800',
  '”',
  '___',
  '\u0301',
  'Điều 1.',
  'PHỤ LỤC',
  'Nơi nhận:',
  '---',
];

export const STEPS: readonly Step[] = [
  { name: 'line lost', apply: (text, here) => onLines(text, (lines) => lines.toSpliced(at(lines, here), 1)) },
  {
    name: 'line doubled',
    apply: (text, here) => onLines(text, (lines) => lines.toSpliced(at(lines, here), 0, lines[at(lines, here)] ?? '')),
  },
  {
    name: 'lines swapped',
    apply: (text, here, there) => onLines(text, (lines) => swap(lines, at(lines, here), at(lines, there))),
  },
  {
    name: 'lines lost',
    apply: (text, here, there) => onLines(text, (lines) => lines.toSpliced(at(lines, here), Math.floor(there * 10))),
  },
  { name: 'line cut', apply: (text, here) => onLines(text, (lines) => cutLine(lines, at(lines, here))) },
  {
    name: 'lines joined',
    apply: (text, here) =>
      text.replace(/\n/g, (feed, i: number) => (i >= here * text.length && i < here * text.length + 200 ? ' ' : feed)),
  },
  { name: 'cut off', apply: (text, here) => text.slice(0, here * text.length) },
  { name: 'begun late', apply: (text, here) => text.slice(here * text.length) },
  { name: 'NFD', apply: (text) => text.normalize('NFD') },
  { name: 'CRLF', apply: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'CR', apply: (text) => text.replace(/\r?\n/g, '\r') },
  { name: 'NBSP', apply: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'tabs', apply: (text) => text.replace(/ +/g, '\t') },
  { name: 'wide', apply: (text) => text.replaceAll(' ', '    ') },
  { name: 'upper case', apply: (text) => text.toUpperCase() },
  { name: 'lower case', apply: (text) => text.toLowerCase() },
  { name: 'torn words', apply: tear },
  { name: 'no tones', apply: (text) => text.normalize('NFD').replace(/\p{M}/gu, '') },
  { name: 'blank lines', apply: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'no blank lines', apply: (text) => text.replace(/\n{2,}/g, '\n') },
  { name: 'wrapped', apply: (text, here) => wrap(text, 20 + Math.floor(here * 80)) },
  { name: 'junk', apply: (text, here, there) => insert(text, here, JUNK[Math.floor(there * JUNK.length)] ?? '') },
  {
    name: 'much junk',
    apply: (text, here, there) => insert(text, here, (JUNK[Math.floor(there * JUNK.length)] ?? '').repeat(300)),
  },
  { name: 'twice', apply: (text) => `${text}\n${text}` },
];

export interface Damage {
  step: string;
  here: number;
  there: number;
}

const share = fc.double({ min: 0, max: 0.999999, noNaN: true });

/** One to four steps. */
export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({ step: fc.constantFrom(...STEPS.map(({ name }) => name)), here: share, there: share }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

export function applyDamage(text: string, steps: readonly Damage[]): string {
  return steps.reduce(
    (damaged, { step, here, there }) => STEPS.find(({ name }) => name === step)!.apply(damaged, here, there),
    text,
  );
}

/** Breaks long lines at blanks, as mail programs do. */
export function wrap(text: string, width: number): string {
  return onLines(text, (lines) =>
    lines.flatMap((line) => line.match(new RegExp(`\\S(?:.{0,${width - 2}}\\S)?(?=\\s|$)|\\S+`, 'gu')) ?? ['']),
  );
}

function onLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}

function at(lines: readonly string[], share: number): number {
  return Math.floor(share * lines.length);
}

function swap(lines: string[], a: number, b: number): string[] {
  return lines.map((line, i) => (i === a ? lines[b]! : i === b ? lines[a]! : line));
}

function cutLine(lines: string[], index: number): string[] {
  return lines.map((line, i) => (i === index ? line.slice(0, line.length / 2) : line));
}

/** Puts a blank before vowels with two marks, as many PDFs do: `phố`, `ph ố`. */
export function tear(text: string): string {
  return text.replace(
    /(?<=(?<!\p{L})(?:[bcdđghklmnqrstvx]|[cgknpt]h|ngh?|gi|qu|tr)[aeiou]?)(?=[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự])/giu,
    ' ',
  );
}

function insert(text: string, share: number, junk: string): string {
  const index = Math.floor(share * text.length);
  return text.slice(0, index) + junk + text.slice(index);
}

/** Every fifth blank before a small letter typed twice, but for those behind markers. */
export function doubleBlanks(text: string): string {
  let count = 0;
  return text.replace(/(?<=\p{L}{2},?) (?=\p{Ll})/gu, (blank) => (count++ % 5 === 0 ? blank + blank : blank));
}

/** `kỹ`, `lý`, `quý` as schoolbooks spell them. */
export function spellWithI(text: string): string {
  return text.normalize('NFC').replace(/(?<!\p{L})(?:k[ỳỹỷý]|lý|quý)(?!\p{L})/giu, (syllable) => {
    const last = syllable.at(-1)!;
    const spelled = last.normalize('NFD').replace('y', 'i').replace('Y', 'I').normalize('NFC');
    return syllable.slice(0, -1) + spelled;
  });
}

/** A page number between blank lines behind every 45 lines. */
export function paginate(text: string): string {
  let page = 1;
  const lines = text.split('\n');
  return lines.flatMap((line, i) => (i % 45 === 44 ? [line, '', String(++page), ''] : [line])).join('\n');
}
