import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';

test('a null character in Markdown takes no text behind it away', () => {
  const { text } = readMarkdown('Sở Y tế\0 rà soát hồ sơ;<br>\nSở Tài chính bố trí kinh phí.\n');
  expect(text).toMatch(/Sở Y tế.? rà soát hồ sơ;/);
  expect(text).toContain('Sở Tài chính bố trí kinh phí.');
});
