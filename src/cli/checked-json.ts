/** A JSON file whose shape is looked at before it is used. Errors name the key or the row. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Language } from '../model/messages.ts';
import { cannotRead, USAGE, UsageError } from './usage-error.ts';

/** `tell` says what is wrong with the value at a key. */
export function readChecked<Value>(
  schema: z.ZodType<Value>,
  path: string,
  language: Language,
  tell: (path: string, key: string, reason: string) => Record<Language, string>,
): Value {
  const { success, data, error } = schema.safeParse(readJson(path, language));
  if (success) return data;
  const [issue] = error.issues;
  throw new UsageError(tell(path, placeOf(issue?.path ?? []), issue?.message ?? '')[language]);
}

function readJson(path: string, language: Language): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotRead(path, error, language);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(USAGE.noJson(path, (error as Error).message)[language]);
  }
}

/** `lexicon[2].name`: rows are counted from 1, as people do. */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
