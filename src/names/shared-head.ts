/**
 * One head for several names; each of them gets it.
 *
 * > | các Bộ: Quốc phòng, Công an · các Sở Tài chính, Nội vụ · Giám đốc các Sở: Y tế, Xây dựng
 *             ^^^^^^^^^^  ^^^^^^^          ^^^^^^^^^  ^^^^^^                    ^^^^   ^^^^^^^^
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';
import { readKnown } from './known.ts';
import { withTitle } from './officers.ts';
import type { NameScope } from './scope.ts';
import { skipSeparator } from './words.ts';

/**
 * One head for several names: `các Bộ: Quốc phòng, Công an`, `các Sở Tài chính, Nội vụ`, `Giám đốc các Sở: Y tế, Xây dựng`. Each name gets the head.
 */
export function readSharedHead(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  let i = at;
  const title = lexicon.nouns.match(tokens, i);
  const officer = title?.value.has('officer') ? title : null;
  if (officer) i = officer.next;
  if (tokens[i]?.fold !== 'các' && !(officer === null && tokens[i + 1]?.fold === ':')) return null;
  if (tokens[i]?.fold === 'các') i++;
  const head = tokens[i];
  const role = lexicon.nouns.match(tokens, i);
  if (!head || !role?.value.has('head') || !role.value.has('common')) return null;
  let j = i + 1;
  if (tokens[j]?.fold === ':') j++;
  else if (tokens[j]?.case !== 'title' && tokens[j]?.case !== 'upper') return null;
  const titleText = officer ? scope.text.slice(tokens[at]!.start, tokens[officer.next - 1]!.end) : null;
  const bodies: BodyMention[] = [];
  let next = j;
  while (j < tokens.length) {
    const named = readBehindHead(tokens, j, head) ?? (bodies.length > 0 ? knownOnly(tokens, j, scope) : null);
    if (!named) break;
    bodies.push(titleText ? withTitle(named, titleText, named.start) : named);
    next = named.next;
    const behind = skipSeparator(tokens, next);
    if (behind === next || tokens[behind - 1]?.fold === ';') break;
    j = behind;
  }
  return bodies.length > 0 && (bodies.length > 1 || tokens[i + 1]?.fold === ':') ? { bodies, next } : null;
}

/** A name of which only the part behind the head is printed. */
function readBehindHead(tokens: readonly Token[], at: number, head: Token): BodyMention | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.case === 'lower') return null;
  const glued = [{ ...head, case: 'title' as const }, ...tokens.slice(at, at + 16)];
  const found = lexicon.names.match(glued, 0);
  if (!found || found.next < 2) return null;
  const entry = found.value[0]!;
  const next = at + found.next - 1;
  const last = tokens[next - 1]!;
  return {
    start: token.start,
    end: last.end,
    next,
    name: entry.name,
    id: entry.id,
    kind: 'agency',
    agency: null,
    place: null,
    entry,
  };
}

function knownOnly(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  return tokens[at]?.case === 'lower' ? null : readKnown(tokens, at, scope);
}
