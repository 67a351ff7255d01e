/** What closes a list and belongs to all its names: `HĐND, UBND các cấp`, `Tỉnh ủy, UBND tỉnh Hà Nam`. */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';

/** Bodies of every level that are printed bare are at the levels that close the list. */
export function withSharedTail(body: BodyMention, bodies: readonly BodyMention[], at: number): BodyMention {
  const isPart = at + 1 < bodies.length && PART_OF_PARTY.test(body.name);
  const committee = isPart ? committeeBehind(bodies, at + 1) : null;
  if (committee) return named(body, `${body.name} ${committee.name}`, committee.body);
  const isParty = isPartyOfProvince(body.name);
  const last = isBare(body) || isParty ? bodies.slice(at + 1).find((other) => !isBare(other)) : undefined;
  if (!last || last.kind === 'officer') return body;
  const levels = isParty ? undefined : LEVELS.exec(last.name)?.[1];
  const isBelow = levels !== undefined && OF_PROVINCE.test(body.name) && !levels.startsWith('các tỉnh');
  const tail = (isBelow ? undefined : levels) ?? provinceIn(last, body);
  if (!tail) return body;
  return named(body, `${body.name} ${tail}`, last);
}

function named(body: BodyMention, name: string, { kind, place }: BodyMention): BodyMention {
  return { ...body, name, id: lexicon.idOf(name), kind, place };
}

/** `Ban Tổ chức, Ban Dân vận, Văn phòng Tỉnh ủy`: the party committee that closes a list of its parts. */
function committeeBehind(bodies: readonly BodyMention[], at: number): { name: string; body: BodyMention } | null {
  const body = bodies[at];
  const name = body && PART_AND_COMMITTEE.exec(body.name)?.[1];
  if (body && name) return { name, body };
  return body && PART_OF_PARTY.test(body.name) ? committeeBehind(bodies, at + 1) : null;
}
const PARTS =
  'Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|Ban Xây dựng Đảng|Ủy ban Kiểm tra|Văn phòng';
const PART_OF_PARTY = new RegExp(`^(?:${PARTS})$`, 'u');
const PART_AND_COMMITTEE = new RegExp(
  `^(?:${PARTS}) ((?:(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy|Đảng ủy)(?: (?:(?:xã|phường|đặc khu)(?= |$)|\\p{Lu}\\p{Ll}+)){0,5})`,
  'u',
);

/** `HĐND, UBND tỉnh Hà Nam`, `Tỉnh ủy, UBND tỉnh Hà Nam`: the province that closes the list, as the name of another provincial body prints it. */
function provinceIn({ name, place }: BodyMention, { name: bare, entry }: BodyMention): string | undefined {
  if (place === null || !name.endsWith(place)) return undefined;
  if (isPartyOfProvince(bare)) return place;
  const noun = entry?.level === 'province' ? PROVINCE.exec(name.slice(0, -place.length))?.[1] : undefined;
  return noun && `${noun} ${place}`;
}
const PROVINCE = / (tỉnh|thành phố) $/u;

function isPartyOfProvince(name: string): boolean {
  return name.endsWith('Tỉnh ủy') || name.endsWith('Thành ủy');
}

/** `Cục Quản lý thị trường và UBND các huyện`: offices that districts and communes have none of. */
const OF_PROVINCE = /^(?:Sở|Cục|Bộ) /u;

function isBare({ entry, name, kind }: BodyMention): boolean {
  return kind === 'agency' && entry !== null && entry.suffix !== '' && name === entry.name;
}
/** The levels at the end of a name, where they are not those of the province. */
const LEVELS =
  / ((?:(?:các|hai|2) cấp|(?:các |cấp )?(?:huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?: |,|$)|các thành phố|các tỉnh).*)$/u;
