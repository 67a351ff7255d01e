import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';

export function readRtf(_bytes: Uint8Array, _budget: Budget): Reading {
  throw new Unreadable('form-not-read', { form: 'rtf' });
}
