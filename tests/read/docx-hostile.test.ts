/** Files that are built to harm, or are broken: each ends soon, with a reason. */
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/read/open.ts';
import { docx, linesOf, p, part, problemOf, read, relationships, style } from './docx-files.ts';

const SOUND = docx({ body: p('x').repeat(50) });
const SOON = 5000;

describe('hostile Word files', () => {
  it('that unpack to more than the limit are refused before they are unpacked', () => {
    const bytes = docx({ body: p(' '.repeat(3_000_000)) });
    expect(bytes.length).toBeLessThan(20_000);
    expect(problemOf(bytes, { maxBytes: 1_000_000, timeout: 10 })).toBe('file-too-large');
    expect(problemOf(bytes)).toBe(null);
  });

  it('that unpack to too much in their parts together are refused', () => {
    const bytes = docx({ body: p('x'), styles: ' '.repeat(600_000), numbering: ' '.repeat(600_000) });
    expect(problemOf(bytes, { maxBytes: 1_000_000, timeout: 10 })).toBe('file-too-large');
  });

  it('that lie about a size get no more than they say', () => {
    const bytes = docx({ body: p('a'.repeat(5_000_000)) });
    lieAboutSizes(bytes, 1000);
    const problem = problemOf(bytes, { maxBytes: 1_000_000, timeout: 10 });
    expect([null, 'file-damaged']).toContain(problem);
    if (problem === null) expect(read(bytes).source.length).toBeLessThan(1000);
  });

  it('that nest without end are refused', { timeout: SOON }, () => {
    expect(problemOf(docx({ body: `${'<w:sdt>'.repeat(100_000)}${p('x')}` }))).toBe('file-damaged');
    expect(problemOf(docx({ body: '<w:tbl><w:tr><w:tc>'.repeat(30_000) }))).toBe('file-damaged');
    expect(problemOf(docx({ body: p('x'), styles: '<w:style>'.repeat(100_000) }))).toBe('file-damaged');
  });

  it('with entities of their own are refused, and nothing is expanded', () => {
    const entities = '<!ENTITY a "hahaha"><!ENTITY b "&a;&a;&a;">';
    const document = `<?xml version="1.0"?><!DOCTYPE x [${entities}]>${part('document', `<w:body>${p('&b;')}</w:body>`).slice(56)}`;
    expect(problemOf(docx({ body: '', parts: { 'word/document.xml': document } }))).toBe('file-damaged');
    expect(linesOf(p('&b; &amp; &#273;'))).toEqual(['&b; & đ']);
  });

  it('that are cut short are refused', () => {
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(problemOf(SOUND.slice(0, SOUND.length * share))).toBe('file-damaged');
    expect(problemOf(new Uint8Array([80, 75, 3, 4]))).toBe('file-damaged');
  });

  it('whose text is cut short are read as far as they go, and told', () => {
    const document = part('document', `<w:body>${p('một')}${p('hai')}${p('ba')}`).slice(0, -25);
    const reading = read(docx({ body: '', parts: { 'word/document.xml': document } }));
    expect(reading.source.startsWith('một\nhai')).toBe(true);
    expect(reading.notices?.[0]).toEqual({ code: 'part-damaged', params: { part: 'word/document.xml' } });
  });

  it('whose bytes are disturbed are read or refused', () => {
    for (let at = 0; at < SOUND.length; at += 7) {
      const bytes = SOUND.slice();
      bytes[at] = bytes[at]! ^ 0xff;
      expect([null, 'file-damaged', 'file-encrypted', 'file-too-large']).toContain(problemOf(bytes));
    }
  });

  it('with a password, or without a text, are refused', async () => {
    const locked = SOUND.slice();
    locked[6] = locked[6]! | 1;
    expect(problemOf(locked)).toBe('file-encrypted');
    expect(problemOf(docx({ body: '', parts: { 'word/document.xml': null } }))).toBe('file-damaged');
    expect(problemOf(docx({ body: '', parts: { 'word/document.xml': '' } }))).toBe('file-damaged');
  });

  it('that take too long are given up', () => {
    expect(problemOf(docx({ body: p('x').repeat(50_000) }), { maxBytes: 1e9, timeout: 0.01 })).toBe(
      'reading-timed-out',
    );
  });

  it('with spans, levels and numbers out of all bounds are read', { timeout: SOON }, () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>';
    const row = `<w:tr><w:trPr><w:gridBefore w:val="99999999"/></w:trPr>${cell}${cell.replace('<w:p/>', p('x'))}</w:tr>`;
    const list = '<w:numPr><w:ilvl w:val="-5"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99"><w:start w:val="99999999999999999999"/><w:lvlText w:val="%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(linesOf({ body: `<w:tbl>${row}</w:tbl>${p('y', list)}`, numbering })).toHaveLength(2);
  });

  it('whose styles hang on one another in a long chain are read', { timeout: SOON }, () => {
    const styles = Array.from({ length: 20_000 }, (_, i) => style(`s${i}`, `<w:basedOn w:val="s${i + 1}"/>`)).join('');
    const body = Array.from({ length: 2000 }, (_, i) => p('x', `<w:pStyle w:val="s${i}"/>`)).join('');
    expect(linesOf({ body, styles })).toHaveLength(2000);
  });
});

describe('Word files of another name', () => {
  it.each(['ke-hoach.doc', 'ke-hoach.txt', 'kế hoạch (bản cuối).pdf', 'x'])(
    'are known by their contents: %s',
    async (path) => {
      const { form, reading } = await openDocument(SOUND, { path });
      expect(form).toBe('docx');
      expect(reading?.lines).toHaveLength(50);
    },
  );

  it('are known by their types where their parts have other names', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const parts = {
      '[Content_Types].xml': `<Types><Override PartName="/text.xml" ContentType="${type}"/></Types>`,
      '_rels/.rels': relationships([['r', office, 'text.xml']]),
      'word/document.xml': null,
      'word/_rels/document.xml.rels': null,
      'text.xml': part('document', `<w:body>${p('x')}</w:body>`),
    };
    expect((await openDocument(docx({ body: '', parts }))).reading?.source).toBe('x');
  });
});

/** Sets the sizes of all parts that the file's directory gives. */
function lieAboutSizes(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
}
