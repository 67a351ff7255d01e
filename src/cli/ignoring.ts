/** Asks the ignore files of the folders on the way to a path; the nearest that says something decides, and what is in an ignored folder is ignored. */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Language } from '../model/messages.ts';
import type { IgnoreRules } from './ignore-file.ts';

export type IsIgnored = (path: string, isFolder: boolean) => Promise<boolean>;

/** `given` is the folder with which the paths begin; above it nothing is looked at. */
export function createIgnoring(given: string, language: Language): IsIgnored {
  const root = normalize(given).replace(/(?<=[^\\/])[\\/]$/, '');
  const rulesByFolder = new Map<string, readonly IgnoreRules[] | null>();

  /** From the root downwards; null for a folder that is left out. */
  async function rulesOf(folder: string): Promise<readonly IgnoreRules[] | null> {
    const known = rulesByFolder.get(folder);
    if (known !== undefined) return known;
    const isTop = folder === root || folder === dirname(folder);
    const above = isTop ? [] : await rulesOf(dirname(folder));
    const isOut = above === null || (!isTop && decide(above, folder, true));
    const rules = isOut ? null : [...above, ...(await ownRules(folder, language))];
    rulesByFolder.set(folder, rules);
    return rules;
  }

  return async (path, isFolder) => {
    const rules = await rulesOf(dirname(path));
    return rules === null || decide(rules, path, isFolder);
  };
}

function decide(rules: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  return rules.reduce((isOut, rule) => rule(path, isFolder) ?? isOut, false);
}

async function ownRules(folder: string, language: Language): Promise<IgnoreRules[]> {
  if (!existsSync(join(folder, '.docparseignore'))) return [];
  const { readIgnoreFile } = await import('./ignore-file.ts');
  return [readIgnoreFile(folder, language)];
}
