/** The corrections of `--patch`, laid over what is read. Loaded only where there are some. */
import { applyPatch, isOf } from '../correct/apply-patch.ts';
import type { Language } from '../model/messages.ts';
import { Patch, type PatchedDocument } from '../model/patch.ts';
import type { Result } from '../model/result.ts';
import { readChecked } from './checked-json.ts';
import { USAGE } from './usage-error.ts';

export interface Corrector {
  correct(result: Result): Result;
  /** Documents that were corrected and not read. */
  unused(): string[];
}

export function readCorrections(path: string, language: Language): Corrector {
  const { documents } = readChecked(Patch, path, language, USAGE.badPatch);
  return correctBy(documents);
}

export function correctBy(documents: readonly PatchedDocument[]): Corrector {
  const used = new Set<PatchedDocument>();
  return {
    correct(result) {
      const own = documents.filter((one) => isOf(one, result));
      for (const one of own) used.add(one);
      return own.reduce(applyPatch, result);
    },
    unused: () => documents.filter((one) => !used.has(one)).map(({ source }) => source.path ?? source.sha256),
  };
}
