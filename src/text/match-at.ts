/** What a sticky pattern finds at a place of a text; null where it finds nothing there. `pattern.lastIndex` is then behind it. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
