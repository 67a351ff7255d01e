/**
 * When two readings say the same. Nothing of the program is used here: what scores it must not share its mistakes.
 */

/** Abbreviations that readings and programs may write out or not. */
const EXPANSIONS = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttq(?:vn)?', 'ủy ban mặt trận tổ quốc việt nam'],
  ['mttq(?:vn)?', 'mặt trận tổ quốc việt nam'],
  ['gd ?[&-]? ?đt', 'giáo dục và đào tạo'],
  ['lđ ?-? ?tb ?[&-]? ?xh', 'lao động thương binh và xã hội'],
  ['tt ?[&-]? ?tt', 'thông tin và truyền thông'],
  ['kh ?[&-]? ?đt', 'kế hoạch và đầu tư'],
  ['kh ?[&-]? ?cn', 'khoa học và công nghệ'],
  ['tn ?[&-]? ?mt', 'tài nguyên và môi trường'],
  ['nn ?[&-]? ?mt', 'nông nghiệp và môi trường'],
  ['nn ?[&-]? ?ptnt', 'nông nghiệp và phát triển nông thôn'],
  ['vh ?,? ?tt ?[&-]? ?dl', 'văn hóa thể thao và du lịch'],
  ['vh ?[&-]? ?tt', 'văn hóa và thông tin'],
  ['gtvt', 'giao thông vận tải'],
  ['kbnn', 'kho bạc nhà nước'],
  ['nhnn', 'ngân hàng nhà nước'],
  ['nhcsxh', 'ngân hàng chính sách xã hội'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['lđlđ', 'liên đoàn lao động'],
  ['h?lhpn', 'hội liên hiệp phụ nữ'],
  ['pt ?-? ?th|ptth', 'phát thanh truyền hình'],
  ['thpt', 'trung học phổ thông'],
  ['thcs', 'trung học cơ sở'],
  ['bch', 'ban chấp hành'],
  ['bcđ', 'ban chỉ đạo'],
  ['tw', 'trung ương'],
  ['tnc?s?hcm', 'thanh niên cộng sản hồ chí minh'],
  ['vp', 'văn phòng'],
  ['tp\\.?', 'thành phố'],
].map(([short, long]) => [new RegExp(`(?<![\\p{L}\\p{N}])(?:${short})(?![\\p{L}\\p{N}])`, 'gu'), long]);

/** Words in lower case with one tone placement, abbreviations written out, punctuation and markup gone. */
export function fold(text) {
  let folded = String(text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ð', 'đ')
    .replace(/[*_#`\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ');
  folded = folded
    .normalize('NFD')
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\u0300-\u036f])/gu, '$1$3$2')
    .normalize('NFC');
  for (const [short, long] of EXPANSIONS) folded = folded.replace(short, long);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The officer who heads a body stands for it. */
const OFFICE = /^(?:giám đốc|chủ tịch|thủ trưởng|bộ trưởng|lãnh đạo) /;
const QUALIFIER =
  /(?<=^| )(?:có liên quan|liên quan|trực thuộc|trên địa bàn(?: toàn tỉnh| tỉnh| thành phố| huyện| thị xã)?|thuộc tỉnh|của tỉnh|cấp tỉnh|tỉnh)(?= |$)/g;

function foldName(text, place) {
  const whole = fold(text);
  const here = fold(place);
  let name = whole.replace(OFFICE, '');
  if (here) {
    const end = new RegExp(`(?:^| )(?:tỉnh |thành phố |huyện |quận |thị xã |xã |phường )?${here}$`, 'u');
    name = name.replace(end, '').trim();
  }
  return name.replace(QUALIFIER, '').replace(/ +/g, ' ').trim() || whole;
}

/** Words that tell one body from another whatever else their names share. */
const TELLING = new RegExp(
  `(?<= )(?:${'bộ|sở|phòng|văn phòng|thường trực|ban|cục|chi cục|tổng cục|vụ|viện|trung tâm|trường|hội|hội đồng|ủy ban|đảng ủy|huyện|quận|xã|phường|thị trấn|thị xã|đặc khu|thành phố|trung ương|các|phó'})(?= )`,
  'gu',
);
const kindOf = (name) => (` ${name.replaceAll(' ', '  ')} `.match(TELLING) ?? []).sort().join(' ');

/** Whether a body is the one that the reading names. `a|b` in a reading means that either is right. */
export function sameName(wanted, body, place = '') {
  const given = (typeof body === 'object' && body ? [body.name, body.text] : [body]).filter(Boolean);
  const names = given.map((name) => foldName(name, place));
  return alternatives(wanted).some((one) => {
    const name = foldName(one, place);
    return names.some((other) => name === other || (kindOf(name) === kindOf(other) && likeness(name, other) >= 0.85));
  });
}

export function sameText(wanted, given, least = 0.95) {
  if (wanted == null || given == null) return (wanted ?? null) === (given ?? null);
  return alternatives(wanted).some((one) => fold(one) === fold(given) || likeness(fold(one), fold(given)) >= least);
}

/** RFC 5545 rules by meaning: order, INTERVAL=1 and BYSETPOS left aside, twelve months a year. */
export function sameRule(wanted, given) {
  return partsOf(wanted) === partsOf(given);
}

function partsOf(rule) {
  const parts = (rule ?? '').split(';').filter((part) => part && !/^(?:INTERVAL=1$|BYSETPOS=|WKST=)/.test(part));
  return parts.sort().join(';').replace('FREQ=MONTHLY;INTERVAL=12', 'FREQ=YEARLY');
}

export function alternatives(wanted) {
  return String(wanted).split('|');
}

/** The share of words that two folded texts have in common (Dice). */
export function likeness(one, other) {
  const left = one.split(' ').filter(Boolean);
  const right = other.split(' ').filter(Boolean);
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const counts = new Map();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** The share of two ranges that both cover. */
export function overlap(one, other) {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Pairs one to one, the best first; what scores less than `least` stays alone. Returns the index of the partner, by index of `wanted`. */
export function pair(wanted, given, score, least) {
  const candidates = wanted.flatMap((one, i) => given.map((other, j) => ({ i, j, score: score(one, other) })));
  const partners = new Map();
  const taken = new Set();
  const good = candidates.filter((candidate) => candidate.score >= least);
  for (const { i, j } of good.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return { partners, taken };
}
