/** What the parts of the grammar of names share while a name is read. */
import type { BodyMention, NameContext } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';

export interface NameScope extends NameContext {
  /** The grammar as a whole, by which names inside of names are read: `Văn phòng` of `Ủy ban nhân dân tỉnh`. */
  bodyAt(tokens: readonly Token[], at: number): BodyMention | null;
}
