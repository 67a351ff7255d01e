/** Names of bodies as the contract prints them. */

import type { Issuer, Issuers } from '../model/annotations.ts';
import type { BodyMention, Entry } from '../model/body.ts';
import type { Body, Certainty } from '../model/result.ts';
import type { Spans } from './spans.ts';

export function toBody(mention: BodyMention, certainty: Certainty, home: Issuers['home'], spans: Spans): Body {
  const { start, end } = mention;
  const completed = completePlace(mention, home);
  return {
    id: mention.id,
    name: completed ? `${mention.name} ${completed}` : mention.name,
    text: spans.textOf({ start, end }),
    kind: mention.kind,
    agency: mention.agency,
    place: mention.place ?? (completed ? home!.name : null),
    span: spans.of(mention),
    certainty,
  };
}

/** What completes the name of a provincial body, or of the province, in a document of it or about it: `tỉnh Bắc Kạn`, or `Bắc Kạn` behind `tỉnh`; else null. */
function completePlace(mention: BodyMention, home: Issuers['home']): string | null {
  if (home?.level !== 'province' || mention.place !== null) return null;
  if (mention.kind === 'collective') return mention.name.toLowerCase() === home.noun ? home.name : null;
  if (
    mention.entry?.level !== 'province' ||
    OTHER_LEVEL.test(mention.name.slice(mention.entry.name.length)) ||
    (home.noun === 'tỉnh' && mention.name.endsWith(' thành phố'))
  )
    return null;
  if (mention.name.includes(home.name)) return null; // `Báo Bắc Ninh`
  const lower = mention.name.toLowerCase();
  if (lower.endsWith(` ${home.noun}`) || OF_PROVINCE.some((end) => lower.endsWith(end))) return home.name;
  if (home.isAbove && isOfEachLevel(mention.entry)) return null;
  // `Công ty Điện lực Bình Phú`: an open name that is filled in is whole
  if (mention.entry.isOpen && mention.entry.suffix === '' && mention.name !== mention.entry.name) return null;
  return COMPLETE.some((word) => lower.includes(word)) ? null : `${home.noun} ${home.name}`;
}
/** `UBND`, `Hội Nông dân` in a plan of a commune: its own, or that of whoever; `Sở Y tế` is the province's. */
function isOfEachLevel({ suffix, id }: Entry): boolean {
  return suffix !== '' || id.startsWith('mass:');
}

const OF_PROVINCE = ['tỉnh ủy', 'tỉnh uỷ', 'tỉnh đoàn', 'thành ủy', 'thành uỷ', 'thành đoàn'];
const COMPLETE = ['của', 'thuộc', 'liên quan', 'trung ương', 'chỉ đạo nhà nước', 'chỉ đạo quốc gia'];

/** Levels other than the province's; a number without a level could be anybody's. */
const OTHER_LEVEL = / \d{2,4}$|(?:địa phương|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|các|cấp \S+|cùng cấp)/iu;

export function issuerBody(issuer: Issuer | null, spans: Spans): Body | null {
  if (!issuer) return null;
  return {
    id: issuer.id,
    name: issuer.name,
    text: issuer.run && spans.text(issuer.run),
    kind: issuer.entry?.kind ?? 'agency',
    agency: null,
    place: issuer.place,
    span: issuer.run ? spans.of(issuer.run) : null,
    certainty: issuer.run ? 'stated' : 'inferred',
  };
}
