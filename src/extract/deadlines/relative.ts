/** A length of time from some event: `trong thời hạn 05 ngày làm việc kể từ ngày nhận được …`, `12 tháng`. */

const LENGTH = new RegExp(
  String.raw`(?<lead>(?:trong|sau|chậm\s+nhất|muộn\s+nhất|không\s+quá|tối\s+đa|thời\s+hạn)(?:\s+(?:là|vòng|thời\s+hạn|thời\s+gian|trong|sau|không\s+quá))*\s+)?` +
    String.raw`(?<count>\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?(?<unit>ngày\s+làm\s+việc|ngày|giờ|tuần|tháng|năm)(?!\s*(?:\d|đầu|cuối|tuổi|học|/))` +
    String.raw`(?<anchor>\s*(?:,\s*)?(?:(?:kể|tính)\s+từ|từ\s+(?:khi|ngày)|sau\s+khi|trước\s+(?:khi|ngày))\s+[^,;.]{1,160})?`,
  'iuy',
);

export interface Length {
  start: number;
  end: number;
  duration: string;
}

/** In prose it needs an anchor (`kể từ …`) or a lead that sets a term (`trong vòng`); in a labelled value neither. */
export function readLength(text: string, at: number, labelled: boolean): Length | null {
  LENGTH.lastIndex = at;
  const match = LENGTH.exec(text);
  if (!match) return null;
  const { lead = '', count, unit, anchor } = match.groups!;
  const isTerm =
    /thời\s+hạn|vòng|chậm|muộn/iu.test(lead) || (lead !== '' && (anchor !== undefined || /việc/iu.test(unit!)));
  if (!labelled && !isTerm) return null;
  return { start: at, end: at + match[0].trimEnd().length, duration: durationOf(Number(count), unit!) };
}

/** Working days are counted as days: which days are off, the text doesn't say. */
function durationOf(count: number, unit: string): string {
  if (/^giờ/iu.test(unit)) return `PT${count}H`;
  const letter = /^tuần/iu.test(unit) ? 'W' : /^tháng/iu.test(unit) ? 'M' : /^năm/iu.test(unit) ? 'Y' : 'D';
  return `P${count}${letter}`;
}
