/**
 * Asterisks that were meant as emphasis and are none by the rules of Markdown: `**KT. CHỦ TỊCH **`, `***(hoặc đột xuất) *báo cáo`, `*Hà Nội, ngày … *`.
 *
 * What means something stays: a footnote mark in brackets, a bullet at the line's start, a sign between two letters or digits, an escaped asterisk.
 */
export function findLooseStars(source: string, from: number, to: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let at = source.indexOf('*', from); at !== -1 && at < to; ) {
    let end = at + 1;
    while (end < to && source[end] === '*') end++;
    if (!isMeant(source, at, end)) runs.push({ from: at, to: end });
    at = source.indexOf('*', end);
  }
  return runs.length > 1 ? runs : runs.filter((run) => run.to - run.from > 1);
}

function isMeant(source: string, from: number, to: number): boolean {
  const before = source[from - 1] ?? '\n';
  const after = source[to] ?? '\n';
  if (before === '\\' || (before === '(' && after === ')')) return true;
  if (to - from > 1) return false;
  if (LETTER.test(before) && LETTER.test(after)) return true;
  return /\s/.test(after) && /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, from - 20), from));
}

const LETTER = /[\p{L}\p{N}]/u;
