/**
 * Places behind the office of others: `UBND các huyện An Minh, Gò Quao, thị xã Hà Tiên` speaks of the office (`Ủy ban nhân dân`) of each of them.
 *                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';

/** The names of a list, places with the office of the place before them. */
export function withSharedOffice(bodies: BodyMention[]): BodyMention[] {
  if (bodies.length === 1) return bodies;
  let office: string | null = null;
  return bodies.map((body) => {
    const isPlace = body.entry === null && body.kind === 'collective' && PLACE.test(body.name);
    if (!isPlace || office === null) {
      office = officeOf(body.name);
      return body;
    }
    const name = `${office} ${body.name}`;
    return { ...body, name, id: lexicon.idOf(name) };
  });
}

const PLACE = /^(?:tỉnh|huyện|huyện đảo|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) [\p{Lu}\d]/u;
/** The office that a name says before its place, which has a name of its own, or before the nouns of several (`UBND các huyện ven biển và huyện Lý Sơn`). */
function officeOf(name: string): string | null {
  const level = LEVEL.exec(name);
  // `các tỉnh Lào Cai, Phú Thọ và thành phố Hà Nội`: the places themselves
  if (level && /^các$/iu.test(name.slice(0, level.index))) return null;
  return level && (level[1] || PROPER.test(name.slice(level.index))) ? name.slice(0, level.index) : null;
}
const LEVEL = / (các (?=\p{Ll}))?(?:tỉnh|huyện|quận|thị xã|thành phố|xã(?! hội)|phường|thị trấn|đặc khu)(?=[ ,:]|$)/u;
/** `huyện An Minh`, `quận 9` */
const PROPER = /[\p{Lu}\d]/u;
