/**
 * The year of a time that prints none: that of the document, and the one after it where the time would else have passed and the title speaks of
 * that year (`năm 2022`, `năm học 2023 - 2024`), or where it then lies nearer to the document (`trước ngày 15/01` in December).
 */
import { firstDay, lastDay } from '../../text/calendar.ts';
import type { Time } from './time-model.ts';

/** `title` names the year after that of the document: alone, or as the last of two. */
export interface PlannedYear {
  isAlone: boolean;
}

/** The year after the document's that the title says the work is for; null when it says none. */
export function plannedYear(title: string, documentDate: string | null): PlannedYear | null {
  if (documentDate === null) return null;
  const next = Number(documentDate.slice(0, 4)) + 1;
  for (const match of title.matchAll(TITLE_YEARS)) {
    const first = Number(match[1]);
    const last = Number(match[2] ?? first);
    if (last === next && first >= next - 1) return { isAlone: first === next };
  }
  return null;
}
const TITLE_YEARS = /năm\s+(?:học\s+)?((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?/giu;

/** `printed` is what the document has of the time. */
export function inComingYear(
  time: Time,
  printed: string,
  documentDate: string | null,
  planned: PlannedYear | null,
): Time {
  if (documentDate === null || documentDate.length < 7 || time.type === 'recurring' || HAS_YEAR.test(printed))
    return time;
  const last = time.last ?? time.first;
  if (last === null) return time;
  // `quý IV`, `cuối năm` of a plan for next year that is issued in December; `quý I - IV`, which would else have begun already
  const hasBegun = time.first !== null && time.first < firstDay(documentDate);
  const isOfPlan = planned?.isAlone === true && time.unit !== 'day' && (time.unit !== 'span' || hasBegun);
  if (last >= firstDay(documentDate) && !isOfPlan) return time;
  if (!planned && Number(documentDate.slice(5, 7)) - Number(last.slice(5, 7)) <= 6) return time;
  return { ...time, first: yearLater(time.first), last: yearLater(time.last) };
}
const HAS_YEAR = /(?:19|20)\d{2}/u;

function yearLater(day: string | null): string | null {
  if (day === null) return null;
  const year = Number(day.slice(0, 4)) + 1;
  const later = `${year}${day.slice(4)}`;
  // the last of February
  return day.slice(5) === '02-28' || day.slice(5) === '02-29' ? lastDay(`${year}-02`) : later;
}
