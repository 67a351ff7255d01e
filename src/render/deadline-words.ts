/**
 * A deadline in words that an official reads: `20/10/2021`, `hằng năm, trước 20/10`, `từ 01/01/2021 đến 31/12/2025`. No word comes from RFC 5545
 * or ISO 8601; where a rule is not understood the words of the document stand.
 */
import type { Language } from '../model/messages.ts';
import type { Deadline } from '../model/result.ts';
import { localDate } from './local-date.ts';
import { recurrenceWords } from './recurrence-words.ts';

/** Words, or nothing where no time could be made out (an impossible date). */
export function deadlineWords(deadline: Deadline, language: Language): string {
  switch (deadline.type) {
    case 'date':
      return deadline.due ? localDate(deadline.due) : '';
    case 'period':
      return periodWords(deadline, language);
    case 'recurring':
      return recurringWords(deadline, language);
    case 'relative':
      return durationWords(deadline, language) ?? deadline.text;
    case 'continuous':
      return language === 'vi' ? 'thường xuyên' : 'continuously';
    case 'event':
      return deadline.text;
  }
}

function periodWords({ start, due, text }: Deadline, language: Language): string {
  const [from, to] = language === 'vi' ? ['từ', 'đến'] : ['from', 'to'];
  if (start && due) return `${from} ${localDate(start)} ${to} ${localDate(due)}`;
  if (start) return `${from} ${localDate(start)}`;
  if (due) return `${to} ${localDate(due)}`;
  return text;
}

function recurringWords(deadline: Deadline, language: Language): string {
  const words = deadline.rrule ? recurrenceWords(deadline.rrule, deadline.text, language) : null;
  if (!words) return deadline.text;
  return deadline.start || deadline.due ? `${words}, ${periodWords(deadline, language)}` : words;
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const UNITS = {
  vi: ['năm', 'tháng', 'tuần', 'ngày', 'giờ', 'phút'],
  en: ['year', 'month', 'week', 'day', 'hour', 'minute'],
} as const;
const WORKING_DAY = /ngày\s+làm\s+việc/iu;
const BEFORE = /(?<![\p{L}\p{M}])trước(?![\p{L}\p{M}])/iu;

/** `P5D` → `trong 5 ngày làm việc`; whether the days are working days stands in the text alone. */
function durationWords({ duration, text }: Deadline, language: Language): string | null {
  const parts = duration ? DURATION.exec(duration) : null;
  if (!parts) return null;
  const isWorking = WORKING_DAY.test(text.normalize('NFC'));
  const named = parts
    .slice(1)
    .flatMap((count, i) => (count ? [countWords(Number(count), i, isWorking, language)] : []));
  if (named.length === 0) return null;
  const isBefore = BEFORE.test(text.normalize('NFC'));
  if (language === 'vi') return `${isBefore ? 'trước' : 'trong'} ${named.join(' ')}`;
  return isBefore ? `${named.join(' ')} before` : `within ${named.join(' ')}`;
}

function countWords(count: number, unit: number, isWorking: boolean, language: Language): string {
  const isDay = unit === 3;
  if (language === 'vi') return `${count} ${UNITS.vi[unit]}${isDay && isWorking ? ' làm việc' : ''}`;
  return `${count} ${isDay && isWorking ? 'working ' : ''}${UNITS.en[unit]}${count === 1 ? '' : 's'}`;
}
