/**
 * Spells out both cases of the letters in the regular expressions of a source when it is bundled: `/điều/iu` becomes `/[đĐ][iI][ềỀ][uU]/u`.
 *
 * The engine takes twice as long to compile an expression with the flag `i`, because it asks for the case of each letter in all of Unicode. What differs
 * are the Kelvin sign and the long s, which no Vietnamese text holds.
 */

/** What is read as one: escapes, group names, single characters. */
const TOKEN = /\\u\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\c[A-Za-z]|\(\?<[\p{L}_]\w*>|\\k<\w+>|\\[\s\S]|[\s\S]/gu;
/** Back references compare without case, properties are whole sets: such expressions keep their flag. */
const NEEDS_FLAG = /\\[1-9pP]/;
const LITERAL_OR_CODE = /^(?:\\u([\dA-Fa-f]{4})|([\s\S]))$/u;

/** The pattern for use without the flag `i`; null when it can't do without. */
export function spellOutCases(pattern) {
  if (NEEDS_FLAG.test(pattern) || refersToLetters(pattern)) return null;
  const tokens = pattern.match(TOKEN) ?? [];
  let spelled = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === '[') {
      const end = tokens.indexOf(']', i);
      if (end < 0) return null;
      spelled += spellOutClass(tokens.slice(i, end + 1));
      i = end;
      continue;
    }
    const code = codeOf(token);
    const other = code === null ? [] : otherCases(code);
    spelled += other.length > 0 ? `[${token}${toText(other)}]` : token;
  }
  return spelled;
}

/** Does a named back reference compare more than marks and figures? */
function refersToLetters(pattern) {
  return [...pattern.matchAll(/\\k<(\w+)>/g)].some(
    ([, name]) => !new RegExp(`\\(\\?<${name}>\\[(?:\\\\/|[^\\p{L}\\\\\\]])+\\]\\)`, 'u').test(pattern),
  );
}

/** Ranges as wide as this take whole blocks of letters, in both cases. */
const WIDE = 0x80;

function spellOutClass(tokens) {
  const own = new Set();
  const others = new Set();
  for (let i = 1; i < tokens.length - 1; i++) {
    const from = codeOf(tokens[i]);
    if (from === null) continue;
    const isRange = tokens[i + 1] === '-' && i + 2 < tokens.length - 1;
    const to = isRange ? codeOf(tokens[i + 2]) : from;
    if (to === null) continue;
    if (isRange) i += 2;
    for (let code = from; code <= to; code++) {
      own.add(code);
      if (to - from < WIDE) for (const other of otherCases(code)) others.add(other);
    }
  }
  const added = [...others].filter((code) => !own.has(code));
  return `${tokens.slice(0, -1).join('')}${toText(added)}${tokens.at(-1)}`;
}

function codeOf(token) {
  const found = LITERAL_OR_CODE.exec(token);
  if (!found) return null;
  return found[1] ? Number.parseInt(found[1], 16) : found[2].codePointAt(0);
}

/** The other case of a letter: only where it is one letter whose other case is this one again. */
function otherCases(code) {
  const letter = String.fromCodePoint(code);
  return [letter.toLowerCase(), letter.toUpperCase()]
    .filter((other) => other !== letter && other.length === letter.length)
    .filter((other) => other.toLowerCase() === letter || other.toUpperCase() === letter)
    .map((other) => other.codePointAt(0));
}

/** Runs as ranges. */
function toText(codes) {
  const sorted = codes.sort((a, b) => a - b);
  let text = '';
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end] + 1) end++;
    text +=
      end - i < 2
        ? String.fromCodePoint(...sorted.slice(i, end + 1))
        : `${String.fromCodePoint(sorted[i])}-${String.fromCodePoint(sorted[end])}`;
    i = end + 1;
  }
  return text;
}
