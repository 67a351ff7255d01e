/** Completion of the command line by the shells that are there: what they offer, and that it follows the definition of the command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listOptions } from '../../src/cli/command.ts';
import { completionScript } from '../../src/cli/completion.ts';
import { COMMANDS, SHELLS } from '../../src/cli/options.ts';
import { COLUMN_KEYS } from '../../src/render/columns.ts';
import { docparse, makeFolder } from './docparse.ts';

const folder = makeFolder();
mkdirSync(join(folder, 'van ban'));
writeFileSync(join(folder, 'kế hoạch.txt'), '');
for (const shell of SHELLS) {
  const { stdout, status } = docparse({ args: ['completion', shell] });
  expect(status).toBe(0);
  writeFileSync(join(folder, shell), stdout);
}

const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

function runShell(shell: string, script: string): string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean).sort();
}

/** What is offered for the last of these words. */
const COMPLETERS: Record<string, (...words: string[]) => string[]> = {
  bash: (...words) => {
    const typed = ['docparse', ...words].map((word) => `'${word}'`).join(' ');
    return runShell(
      'bash',
      `source ./bash; COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _docparse; printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
  },
  fish: (...words) => {
    const line = ['docparse', ...words].join(' ');
    return runShell('fish', `source ./fish; complete -C '${line}'`).map((found) => found.split('\t')[0]!);
  },
};

for (const [shell, complete] of Object.entries(COMPLETERS)) {
  describe.skipIf(!isThere(shell))(`completion in ${shell}`, () => {
    test('offers options', () => {
      expect(complete('--print')).toEqual(['--print-config']);
      expect(complete('--no-c').sort()).toEqual(['--no-color', '--no-config']);
    });
    test('offers the words that an option takes', () => {
      expect(complete('--lang', '')).toEqual(['en', 'vi']);
      expect(complete('--columns', 'de')).toEqual(COLUMN_KEYS.filter((key) => key.startsWith('de')).sort());
      expect(complete('completion', '')).toEqual(expect.arrayContaining([...SHELLS].sort()));
    });
    test('offers the next word of a list', () => {
      expect(complete('--columns', 'task,de')).toEqual(['task,deadline', 'task,deadlineText', 'task,deliverables']);
      expect(complete('--format', 'json,c')).toEqual(['json,csv']);
      expect(complete('--lang', 'vi,')).toEqual([]);
    });
    test('offers commands as the first word, and files', () => {
      expect(complete('')).toEqual(expect.arrayContaining([...COMMANDS]));
      expect(complete('k').join('\n')).toMatch(/^kế\\? hoạch\.txt$/);
      expect(complete('--csv', 's')).not.toContain('schema');
    });
    test('offers folders alone where a folder is meant', () => {
      expect(complete('--out-dir', '').join('\n')).toMatch(/^van\\? ban\/?$/);
    });
  });
}

test.skipIf(!isThere('zsh'))('zsh takes the script', () => {
  expect(
    runShell(
      'zsh',
      'zsh -n ./zsh && autoload -U compinit && compinit -u -d ./dump && source ./zsh && print $_comps[docparse]',
    ),
  ).toEqual(['_docparse']);
});

test('every option is in every script', () => {
  const options = listOptions('vi');
  for (const shell of SHELLS) {
    const script = completionScript(shell, options);
    for (const { names } of options) expect(script).toContain(shell === 'fish' ? `-l ${names[0]?.slice(2)}` : names[0]);
  }
});

test('other shells are told of', () => {
  expect(docparse({ args: ['completion', 'tcsh'] }).stderr).toContain(
    'docparse completion does not take “tcsh”; choose bash, zsh, fish',
  );
});
