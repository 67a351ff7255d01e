/** Common nouns that are told in one breath, with a comma between: `công chức, viên chức`, `cơ quan, đơn vị`, `tổ chức, cá nhân`. */
import type { Token } from '../../text/tokens.ts';
import { WordSequences } from '../../text/word-sequence.ts';

/** Folded. A noun may stand in several rows. */
const KINDS: readonly WordSequences[] = [
  ['cán bộ', 'công chức', 'viên chức', 'người lao động', 'nhân viên', 'đảng viên', 'đoàn viên', 'hội viên'],
  ['giáo viên', 'giảng viên', 'nhà giáo', 'cán bộ', 'nhân viên', 'người lao động'],
  ['học sinh', 'sinh viên', 'học viên'],
  ['cơ quan', 'tổ chức', 'đơn vị'],
  ['tổ chức', 'doanh nghiệp', 'hộ gia đình', 'hộ kinh doanh', 'hợp tác xã', 'cá nhân', 'công dân'],
  ['người dân', 'doanh nghiệp', 'hợp tác xã'],
  ['nhà thầu', 'nhà đầu tư', 'nhà cung cấp', 'nhà sản xuất', 'doanh nghiệp'],
].map((nouns) => new WordSequences(...nouns));

/** Most words of such a noun. */
const LONGEST = 3;

/** Whether the noun that ends before the comma and the one behind it are told in one breath; null where either is none of these. */
export function isOfAKind(tokens: readonly Token[], comma: number): boolean | null {
  let areKnown = false;
  for (const nouns of KINDS) {
    const isBefore = endsAt(nouns, tokens, comma);
    const isBehind = nouns.beginsAt(tokens, comma + 1);
    if (isBefore && isBehind) return true;
    areKnown ||= isBefore && KINDS.some((others) => others.beginsAt(tokens, comma + 1));
  }
  return areKnown ? false : null;
}

function endsAt(nouns: WordSequences, tokens: readonly Token[], end: number): boolean {
  for (let length = 1; length <= LONGEST; length++) if (nouns.behind(tokens, end - length) === end) return true;
  return false;
}
