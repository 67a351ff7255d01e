/**
 * Lines made to bring a pattern into trouble: what each of its repetitions takes, again and again, behind what leads there and before a sign on which it
 * fails; what it matches as a whole, and what it nearly matches; and single signs.
 */
import type { AnalysisResult } from 'scslre';

type Syntax = AnalysisResult['parsed'];
type Flags = Syntax['flags'];
type Alternative = Syntax['pattern']['alternatives'][number];
type Element = Alternative['elements'][number];

/** `piece` again and again. */
export interface Line {
  before: string;
  piece: string;
  behind: string;
}

export function writeLine({ before, piece, behind }: Line, length: number): string {
  return before + piece.repeat(Math.ceil(length / piece.length)) + behind;
}

/** For one pattern: many repetitions are more of the same. */
const MOST = 16;
/** What may come more often than this is taken for what has no bound. */
const FEW = 20;
/** What most patterns fail on. */
const STOP = '¤';
const SIGNS = [' ', '\n', 'a', 'Đ', '7', ',', '.', '-', '(', ', ', 'Sở ', '1.'];

export function adversarialLines({ pattern, flags }: Syntax): Line[] {
  const lines = new Map<string, Line>();
  const add = (before: string, piece: string, behind: string) => {
    if (piece !== '') lines.set(JSON.stringify([before, piece, behind]), { before, piece, behind });
  };
  for (const { before, pieces } of repetitionsIn(pattern.alternatives, '', flags)) {
    for (const piece of pieces) for (const behind of [STOP, '']) add(before, piece, behind);
  }
  for (const word of wordsOf(pattern.alternatives, flags)) {
    for (const piece of [word, `${word} `, word.slice(0, -1)]) add('', piece, STOP);
  }
  const own = spread([...lines.values()], MOST);
  return [...own, ...SIGNS.map((sign) => ({ before: '', piece: sign, behind: STOP }))];
}

/** At most so many of them, from beginning to end. */
function spread<One>(all: readonly One[], most: number): readonly One[] {
  return all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

interface Repetition {
  /** What leads to it. */
  before: string;
  /** Some of what it takes. */
  pieces: string[];
}

/** Every repetition without bound. */
function* repetitionsIn(alternatives: readonly Alternative[], lead: string, flags: Flags): Generator<Repetition> {
  for (const { elements } of alternatives) {
    let before = lead;
    for (const element of elements) {
      yield* repetitionsOf(element, before, flags);
      before += wordsOfElement(element, flags)[0] ?? '';
    }
  }
}

function* repetitionsOf(element: Element, before: string, flags: Flags): Generator<Repetition> {
  if (element.type === 'Quantifier') {
    if (element.max > FEW) yield { before, pieces: wordsOfElement(element.element, flags) };
    yield* repetitionsOf(element.element, before, flags);
  } else if (element.type === 'Group' || element.type === 'CapturingGroup') {
    yield* repetitionsIn(element.alternatives, before, flags);
  } else if (element.type === 'Assertion' && 'alternatives' in element) {
    yield* repetitionsIn(element.alternatives, before, flags);
  }
}

/** Some texts that alternatives match. */
function wordsOf(alternatives: readonly Alternative[], flags: Flags): string[] {
  return [...new Set(spread(alternatives, 4).flatMap(({ elements }) => wordsOfElements(elements, flags)))];
}

/** As many texts as the element with the most choices has. */
function wordsOfElements(elements: readonly Element[], flags: Flags): string[] {
  const words = elements.map((element) => wordsOfElement(element, flags));
  const most = Math.max(1, ...words.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => words.map((choices) => choices[i % choices.length] ?? '').join(''));
}

function wordsOfElement(element: Element, flags: Flags): string[] {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return lettersOf(element.raw, flags);
    case 'Group':
    case 'CapturingGroup':
      return wordsOf(element.alternatives, flags);
    case 'Quantifier': {
      const count = Math.min(element.min, FEW);
      return count === 0 ? [''] : wordsOfElement(element.element, flags).map((word) => word.repeat(count));
    }
    case 'Assertion':
      return element.kind === 'lookbehind' && !element.negate ? wordsOf(element.alternatives, flags) : [''];
    default:
      return [''];
  }
}

const USUAL = [...' aAơĐ7,.-;:/(“|\t\n'];
const lettersByClass = new Map<string, string[]>();

/** Some letters of a class, of different sorts where it has such. */
function lettersOf(raw: string, { ignoreCase, unicode, unicodeSets }: Flags): string[] {
  const flags = `${ignoreCase ? 'i' : ''}${unicodeSets ? 'v' : unicode ? 'u' : ''}`;
  const key = `/${raw}/${flags}`;
  const letters = lettersByClass.get(key) ?? findLetters(new RegExp(`^${raw}$`, flags));
  lettersByClass.set(key, letters);
  return letters;
}

function findLetters(pattern: RegExp): string[] {
  const usual = USUAL.filter((letter) => pattern.test(letter)).slice(0, 4);
  for (let code = 0; usual.length === 0 && code <= 0xffff; code++) {
    if (pattern.test(String.fromCharCode(code))) usual.push(String.fromCharCode(code));
  }
  return usual;
}
