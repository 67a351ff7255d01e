/** Own bodies: on the command line, in a configuration file, in the library. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';
import { docparse, makeFolder } from './docparse.ts';

const text = 'Số: 5/KH-TTVX\nKẾ HOẠCH\nIII. NHIỆM VỤ\n1. TTVX chủ trì, phối hợp với Sở Y tế rà soát hồ sơ.\n';
const bodies = [{ name: 'Trung tâm Vận xuất lâm sản', abbreviations: ['TTVX'], codes: ['TTVX'], id: 'x:ttvx' }];
const folder = makeFolder();
const below = join(folder, 'a', 'b');
mkdirSync(below, { recursive: true });
writeFileSync(join(folder, 'plan.txt'), text);
writeFileSync(join(below, 'plan.txt'), text);
writeFileSync(join(folder, 'bodies.json'), JSON.stringify(bodies));

const leads = (cwd: string, ...args: string[]) =>
  JSON.parse(docparse({ args: ['plan.txt', '--json', ...args], cwd }).stdout).tasks[0].lead.map(
    ({ id }: { id: string }) => id,
  );
const complaint = (cwd: string, ...args: string[]) => {
  const { stdout, stderr, status } = docparse({ args: ['plan.txt', ...args], cwd });
  expect(stdout).toBe('');
  expect(status).toBe(2);
  return stderr;
};
const configure = (config: unknown) => writeFileSync(join(folder, 'docparse.config.json'), JSON.stringify(config));

describe('own bodies', () => {
  test('are unknown without a table', () => {
    expect(leads(folder)).toEqual([]);
  });
  test('are read with --lexicon, as issuers too', () => {
    expect(leads(folder, '--lexicon', 'bodies.json')).toEqual(['x:ttvx']);
    expect(parseText(text, { lexicon: bodies }).document.issuer?.id).toBe('x:ttvx');
  });
  test('hold for the text that is read with them, and no other', () => {
    expect(parseText(text, { lexicon: bodies }).tasks[0]!.lead.map(({ name }) => name)).toEqual([bodies[0]!.name]);
    expect(parseText(text).tasks[0]!.lead).toEqual([]);
  });
  test('come from the nearest configuration above, unless it is left aside', () => {
    configure({ lexicon: 'bodies.json' });
    expect(leads(below)).toEqual(['x:ttvx']);
    expect(leads(below, '--no-config')).toEqual([]);
    configure({ lexicon: bodies });
    expect(leads(folder)).toEqual(['x:ttvx']);
    configure({});
  });
  test('that are wrong are told with their row or key', () => {
    configure({ lexikon: [] });
    expect(complaint(folder)).toMatch(/docparse\.config\.json”: .*lexikon/);
    configure({});
    const wrong = (rows: unknown) => {
      writeFileSync(join(folder, 'wrong.json'), JSON.stringify(rows));
      return complaint(folder, '--lexicon', 'wrong.json');
    };
    expect(wrong([bodies[0], { abbreviations: ['A'] }])).toMatch(/“wrong\.json”: \[2\]\.name: /);
    expect(wrong([{ name: 'Ban Vận xuất', level: 'town' }])).toMatch(/\[1\]\.level: /);
    writeFileSync(join(folder, 'wrong.json'), '[');
    expect(complaint(folder, '--lexicon', 'wrong.json')).toMatch(/“wrong\.json” is no JSON/);
    expect(complaint(folder, '--lexicon', 'missing.json')).toMatch(/no file or folder “missing\.json”; check the path/);
  });
});
