import { describe, expect, test } from 'vitest';
import { docparse } from './docparse.ts';

const run = (...args: string[]) => docparse({ args: ['lookup', ...args] });

describe('docparse lookup', () => {
  test('finds a body by its name, an abbreviation, a code or an id', () => {
    const printed = run('Sở Lao động - Thương binh và Xã hội').stdout;
    expect(printed).toMatch(/^Sở Lao động - Thương binh và Xã hội\n {2}Id .*prov:so-lao-dong/);
    for (const name of ['Sở LĐTBXH', 'SLĐTBXH', 'prov:so-lao-dong-thuong-binh-va-xa-hoi'])
      expect(run(name).stdout).toBe(printed);
  });
  test('says what it was and what it became', () => {
    expect(run('Sở LĐTBXH').stdout).toMatch(/Until +2025-02\n +Now +Sở Nội vụ/);
    expect(run('Sở Nội vụ').stdout).toMatch(/Before +Sở Lao động - Thương binh và Xã hội/);
  });
  test('tells of the province that a name ends in', () => {
    expect(run('Sở Y tế tỉnh Hà Nam').stdout).toMatch(
      /^Sở Y tế\n[\s\S]*\n\nTỉnh Hà Nam\n +Until +2025-06-30\n +Now +Ninh Bình\n$/,
    );
    expect(run('Ninh Bình').stdout).toMatch(/^Tỉnh Ninh Bình\n +Before +Hà Nam; Nam Định\n$/);
  });
  test('gives JSON to programs', () => {
    const found = JSON.parse(run('Bộ Y tế', '--json').stdout);
    expect(found.bodies.map(({ id }: { id: string }) => id)).toEqual(['cent:bo-y-te']);
    expect(JSON.parse(run('Bộ Y tế', 'Bộ Nội vụ', '--json').stdout)).toHaveLength(2);
  });
  test('names what is near to an unknown name', () => {
    const { status, stdout, stderr } = run('So Thong tin Truyen thong');
    expect(stderr).toMatch(/no body “So Thong tin Truyen thong” is known; the nearest: .*Sở Thông tin và Truyền thông/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(run().stderr).toMatch(/needs the name of a body/);
  });
});
