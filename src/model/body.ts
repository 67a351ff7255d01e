/** Bodies (cơ quan, tổ chức, chức danh) as the gazetteer has them and as a text names them. */

export type Level = 'central' | 'province' | 'district' | 'commune' | 'other';

export interface Entry {
  id: string;
  /** Without the level at its end. */
  name: string;
  /** The noun of its level that closes the full name, or an empty string. */
  suffix: string;
  level: Level;
  kind: 'agency' | 'officer';
  /** A proper name follows: `Trường Tiểu học [X]`, `Báo [T]`. */
  isOpen: boolean;
  /** Codes under which it signs (`SGDĐT`). */
  codes: string[];
  since: string;
  until: string;
}

/** What a document says about names: where it is at home and the abbreviations it defines. */
export interface NameContext {
  /** The working text, of which a name is copied. */
  text: string;
  /** Abbreviations defined in the document, by folded form. */
  abbreviations: ReadonlyMap<string, string>;
  /** Names that the document gives to those of whom it speaks. */
  ownNames: OwnNames;
}

/** Of a text of which nothing else is known. */
export function contextOf(text: string): NameContext {
  return { text, abbreviations: new Map(), ownNames: new Map() };
}

/** By the first folded word, the words behind it, the longest first. */
export type OwnNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A body where a text names it. */
export interface BodyMention {
  /** Range in the working text. */
  start: number;
  end: number;
  /** Index of the token behind the name (and behind a parenthesis that only repeats or abbreviates it). */
  next: number;
  /** Full name, abbreviations expanded, without the document's own place. */
  name: string;
  id: string | null;
  kind: 'agency' | 'collective' | 'officer';
  /** For an officer the id of the agency that he heads. */
  agency: string | null;
  /** The place printed in the name. */
  place: string | null;
  /** The entry of the gazetteer, when there is one: its level decides whether the document's place completes the name. */
  entry: Entry | null;
}

export interface BodyList {
  bodies: BodyMention[];
  /** Index of the token behind the list. */
  next: number;
}

/** Is a body of this name in the list? */
export function isAmong(bodies: readonly BodyMention[], { name }: BodyMention): boolean {
  return bodies.some((other) => other.name === name);
}

/** Adds the bodies whose names the list doesn't hold yet. */
export function addNew(list: BodyMention[], bodies: readonly BodyMention[]): void {
  for (const body of bodies) if (!isAmong(list, body)) list.push(body);
}
