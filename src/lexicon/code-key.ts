import { foldWords } from '../text/fold.ts';

/** A code of a body in a symbol as it is looked up: codes are typed with D for Đ often enough. */
export function codeKey(code: string): string {
  return foldWords(code).replaceAll(' ', '').replaceAll('đ', 'd');
}
