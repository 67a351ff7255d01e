/** The corrections of `--patch`, laid over what is read. Loaded only where there are some. */
import { isOf } from '../correct/apply-patch.ts';
import { relocate } from '../correct/relocate.ts';
import type { Language } from '../model/messages.ts';
import { Patch, type PatchedDocument } from '../model/patch.ts';
import type { Result } from '../model/result.ts';
import { correctResult } from '../pipeline.ts';
import { readChecked } from './checked-json.ts';
import { USAGE } from './usage-error.ts';

/** That the corrections of a document were laid over a result. */
export interface CorrectionUse {
  /** Place in the file of corrections. */
  document: number;
  /** Of the result, where it is not of the same bytes and was known by the keys of its tasks. */
  knownByKeys: string | null;
}

export interface Corrector {
  correct(result: Result): Result;
  /** Those since it was last asked. */
  takeUses(): CorrectionUse[];
  /** What is to be said at the end of a run in which these were made. */
  tell(uses: readonly CorrectionUse[]): string[];
}

export function readCorrections(path: string, language: Language): Corrector {
  const { documents } = readChecked(Patch, path, language, USAGE.badPatch);
  const nameOf = ({ source }: PatchedDocument) => source.path ?? source.sha256;
  let uses: CorrectionUse[] = [];
  return {
    correct(result) {
      const exact = documents.some((one) => isOf(one, result));
      const own = documents.flatMap((one, document) => {
        const meant = exact ? (isOf(one, result) ? one : null) : relocate(one, result);
        if (meant) uses.push({ document, knownByKeys: exact ? null : (result.source.path ?? '-') });
        return meant ?? [];
      });
      return own.reduce(correctResult, result);
    },
    takeUses() {
      const taken = uses;
      uses = [];
      return taken;
    },
    tell: (made) =>
      documents.flatMap((document, i) => {
        const own = made.filter((use) => use.document === i);
        const other = own.find(({ knownByKeys }) => knownByKeys !== null)?.knownByKeys;
        if (own.length === 0) return [USAGE.unusedCorrections(path, nameOf(document))[language]];
        return other == null ? [] : [USAGE.correctionsByKeys(path, nameOf(document), other)[language]];
      }),
  };
}
