/** Formats that print the whole document, from the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { readXml } from '../render/xml-reader.ts';
import { docparse, makeFolder, makeSamples } from './docparse.ts';

const folder = makeSamples();

function find(xml: string, xpath: string): string[] {
  return readXml(xml, (document) => document.find(xpath));
}

describe('--akn', () => {
  test('one file is a document', () => {
    const { status, stdout, stderr } = docparse({ args: ['ke-hoach.txt', '--akn'], cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(find(stdout, '/a:akomaNtoso/a:doc//a:docNumber')).toEqual(['125/KH-UBND']);
  });
  test('a folder is a collection', () => {
    const { stdout } = docparse({ args: ['many', '--akn'], cwd: folder });
    expect(find(stdout, '//a:component/a:doc/@name')).toEqual(['keHoach', 'keHoach', 'keHoach']);
  });
  test('the standard input is a document too', () => {
    const { stdout } = docparse({ args: ['--akn'], input: sampleText });
    expect(find(stdout, '//a:conclusions//a:person')).toEqual(['Lý Văn Sính']);
  });
  test('the tasks of one body alone are named, the text stays whole', () => {
    const { stdout } = docparse({ args: ['ke-hoach.txt', '--akn', '--agency', 'Sở Y tế'], cwd: folder });
    expect(find(stdout, '//dp:task/@id')).toEqual(['T1', 'T2', 'T3']);
    expect(find(stdout, '//a:section/a:heading')).toEqual(['MỤC ĐÍCH, YÊU CẦU', 'NHIỆM VỤ']);
  });
  test('an empty file is told, and is a document without content', () => {
    const { status, stdout, stderr } = docparse({ args: ['empty.txt', '--akn'], cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('empty-input');
    expect(find(stdout, '//a:mainBody/a:p')).toEqual(['']);
  });
});

test('--out-dir: a file each, and the other formats are as without it', () => {
  const out = join(makeFolder(), 'out');
  const { status } = docparse({ args: ['ke-hoach.txt', '--out-dir', out, '--format', 'akn,edxml,json'], cwd: folder });
  expect(status).toBe(0);
  const read = (ending: string) => readFileSync(join(out, `ke-hoach.txt.${ending}`), 'utf8');
  expect(find(read('akn.xml'), '/a:akomaNtoso/a:doc//a:docNumber')).toEqual(['125/KH-UBND']);
  expect(find(read('edxml.xml'), '//e:CodeNumber')).toEqual(['125']);
  expect(read('json')).toBe(docparse({ args: ['ke-hoach.txt', '--json'], cwd: folder }).stdout);
});
