/** Matching without copies of patterns, of which `matchAll` makes one each time. */

/** What a sticky pattern finds at a place of a text, a global one from there on; null for nothing. `pattern.lastIndex` is then behind it. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The end of what such a pattern finds; null for nothing. */
export function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Everything that a global pattern finds in a text, in order. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let match = matchAt(pattern, text, 0); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
