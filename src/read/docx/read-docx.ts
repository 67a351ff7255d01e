/**
 * Word files (docx; ECMA-376): the text as Word prints it, with the numbers of its lists. One pass over the text; styles and definitions of lists are read
 * before, notes and running heads after.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import { Numbering } from './numbering.ts';
import type { Surroundings } from './output.ts';
import { DocxPackage } from './package.ts';
import { putParagraph, type ReadyParagraph } from './paragraph.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';

/** Words that only the head of a document says: where they stand in a running head, it is that of the first page. */
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM/iu;

export function readDocx(bytes: Uint8Array, budget: Budget): Reading {
  const text = new DocumentText(budget);
  const parts = new DocxPackage(bytes, budget);
  const styles = new Styles(parts);
  const around: Surroundings = {
    styles,
    numbering: new Numbering(parts, styles),
    text,
    insertions: 0,
    deletions: 0,
    notes: new Set(),
    furniture: new Set(),
    chunks: new Set(),
  };
  const heads = new Map(parts.related('header').map((part) => [part, readAside(parts, part, around)]));
  const letterhead = [...heads].find(([, head]) => head.some((paragraph) => LETTERHEAD.test(textOf(paragraph))));
  for (const paragraph of letterhead?.[1] ?? []) putParagraph(text, { ...paragraph, role: 'text' });
  const story = new Story(around, 'text', (paragraph) => putParagraph(text, paragraph));
  parts.walkMain(story);
  story.finish();
  readNotes(parts, around);
  if (letterhead) heads.set(letterhead[0], []);
  putFurniture(parts, around, heads);
  tellFindings(parts, around);
  return text.build();
}

/** The paragraphs of a running head or foot. */
function readAside(parts: DocxPackage, part: string, around: Surroundings): ReadyParagraph[] {
  const paragraphs: ReadyParagraph[] = [];
  const story = new Story(around, 'page-furniture', (paragraph) => {
    if (textOf(paragraph).trim() !== '') paragraphs.push(paragraph);
  });
  parts.walk(part, story);
  story.finish();
  return paragraphs;
}

function readNotes(parts: DocxPackage, around: Surroundings): void {
  for (const kind of ['footnotes', 'endnotes']) {
    for (const part of parts.related(kind).slice(0, 1)) {
      const story = new Story(around, 'footnote', (paragraph) => {
        if (textOf(paragraph).trim() !== '') putParagraph(around.text, paragraph);
      });
      parts.walk(part, story);
      story.finish();
    }
  }
}

/** The running heads and feet that are in use, behind the text; what stands in several of them is put once. */
function putFurniture(parts: DocxPackage, around: Surroundings, heads: Map<string, ReadyParagraph[]>): void {
  const seen = new Set<string>();
  for (const id of around.furniture) {
    const part = parts.target(id);
    if (part === null) continue;
    for (const paragraph of heads.get(part) ?? readAside(parts, part, around)) {
      const text = textOf(paragraph).trim();
      if (!seen.has(text)) putParagraph(around.text, paragraph);
      seen.add(text);
    }
  }
}

function tellFindings(parts: DocxPackage, around: Surroundings): void {
  const { text, insertions, deletions, numbering } = around;
  if (insertions + deletions > 0) text.notice({ code: 'tracked-changes', params: { insertions, deletions } });
  if (numbering.missing > 0) text.notice({ code: 'list-numbers-missing', params: { count: numbering.missing } });
  const unread = [...parts.damaged, ...[...around.chunks].map((id) => parts.target(id) ?? id)];
  if (unread.length > 0) text.notice({ code: 'part-damaged', params: { part: unread.join(', ') } });
}

function textOf({ pieces }: ReadyParagraph): string {
  return pieces.map((piece) => piece.text).join('');
}
