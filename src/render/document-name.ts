/** How a document is called in one line: `Kế hoạch số 12/KH-UBND ngày 05/09/2021`. */
import type { Language } from '../model/messages.ts';
import type { Result } from '../model/result.ts';
import { localDate } from './local-date.ts';
import { numberOf } from './matrix.ts';

export function documentName(result: Result, language: Language): string {
  const { type, date } = result.document;
  const [unnamed, numbered, dated] =
    language === 'vi' ? ['Văn bản không rõ loại', 'số', 'ngày'] : ['Document of unknown type', 'No.', 'of'];
  const number = numberOf(result);
  const parts = [type?.name ?? unnamed];
  if (number) parts.push(`${numbered} ${number}`);
  if (date) parts.push(`${dated} ${localDate(date.iso)}`);
  return parts.join(' ');
}
