/**
 * A date as papers print it: `ngày 05 tháng 9 năm 2021`. Days below ten and the months one and two have a leading zero (Decree 30/2020/NĐ-CP, appendix I,
 * II.4). An ISO date may be cut to what is known.
 */
import type { Language } from '../../model/messages.ts';
import { localDate } from '../local-date.ts';

export function longDate(iso: string, language: Language): string {
  if (language === 'en') return localDate(iso);
  const [year, month, day] = iso.split('-');
  const parts = [`năm ${year}`];
  if (month) parts.unshift(`tháng ${Number(month) < 3 ? month : Number(month)}`);
  if (day) parts.unshift(`ngày ${day}`);
  return parts.join(' ');
}
