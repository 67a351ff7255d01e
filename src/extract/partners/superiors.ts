/**
 * The issuer and its superior, where a text names them by the noun alone, as offices do among themselves: `báo cáo Bộ`, `gửi về Tổng Công ty`,
 * `gửi Trường trước ngày …`.
 */
import type { Issuer } from '../../model/annotations.ts';
import type { BodyList } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';

/** The body whose name begins with the capitalised words at `at`; the longest of several. */
export function superiorAt(tokens: readonly Token[], at: number, superiors: readonly Issuer[]): BodyList | null {
  const first = tokens[at];
  if (first?.case !== 'title' && first?.case !== 'upper') return null;
  let best: { issuer: Issuer; next: number } | null = null;
  for (const issuer of superiors) {
    const words = foldCase(issuer.name).split(' ');
    let i = 0;
    while (i < words.length && tokens[at + i]?.fold === words[i]) i++;
    if (i > 0 && at + i > (best?.next ?? at) && endsThere(tokens, at + i)) best = { issuer, next: at + i };
  }
  if (!best) return null;
  const { issuer, next } = best;
  const { name, id, place } = issuer;
  const body = { start: first.start, end: tokens[next - 1]!.end, next, name, id, place, entry: null };
  return { bodies: [{ ...body, kind: 'agency', agency: null }], next };
}

/** Nothing of a longer name stands behind: `Bộ trưởng`, `Trường Tiểu học …`, `Ban của …`. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at];
  if (behind === undefined || behind.kind === 'mark') return behind?.fold !== '-';
  return behind.kind === 'word' && behind.case === 'lower' && GOES_ON.has(behind.fold);
}
const GOES_ON = new Set(
  'trước sau chậm để tổng và theo kết tình qua trong định vào xem đúng khi hằng hàng biết nếu kèm bằng các những'.split(
    ' ',
  ),
);
