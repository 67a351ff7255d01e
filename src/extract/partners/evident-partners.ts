/** Names that are evidently those of partners, where no `với` says so. */
import { lexicon } from '../../lexicon/bodies.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import type { Clause } from '../subject/clause.ts';

/** A name begins, or `các`: `cùng Bộ Tài chính`, `cùng các bộ`, `cùng UBND tỉnh`. */
export function isCapitalOrMany(token: Token | undefined): boolean {
  return token?.case === 'title' || token?.case === 'upper' || token?.fold === 'các';
}

export function isCapital(token: Token | undefined): boolean {
  return token?.case === 'title' || token?.case === 'upper';
}

/** Known bodies, or several, and what is done with them. */
export function actsAt(clause: Clause, at: number): boolean {
  const list = bodiesAt(clause.tokens, at, clause.context);
  const areKnown =
    list !== null &&
    (list.bodies.length > 1 ||
      list.bodies.every(
        ({ entry, kind, name }) => entry !== null || kind === 'officer' || PROPER.test(name) || MANY.test(name),
      ));
  if (!list || !areKnown || list.next >= clause.to) return false;
  return lexicon.predicates.match(clause.tokens, list.next) !== null;
}

/** Several, and those who govern a place: `các xã`, `chính quyền địa phương`, `lực lượng công an`. */
const MANY = /^(?:các (?!em |cháu )|chính quyền |cấp ủy |lực lượng |ngành |(?:cán bộ|công chức) \p{Ll})/iu;
/** `Văn phòng`, `Ban Kế hoạch`, `phòng Thanh tra`, `tổ Sử`: a name with a capital. */
const PROPER = /(?:^| )\p{Lu}/u;

/** `phối hợp Ban Tuyên giáo`, `cùng tỉnh Hà Nam rà soát`, `phối hợp nhà trường vận động`: a name that is evident without `với`. */
export function namesAt({ tokens, context }: Clause, at: number): boolean {
  if (isCapitalOrMany(tokens[at])) return true;
  const list = bodiesAt(tokens, at, context);
  if (!list) return false;
  if (list.bodies[0]!.place !== null) return true;
  const isVerb = lexicon.predicates.match(tokens, at) !== null && tokens[at + 1]?.case === 'lower';
  return !isVerb && lexicon.predicates.match(tokens, list.next) !== null;
}
