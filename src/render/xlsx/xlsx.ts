/**
 * The task matrix as a workbook for Excel and LibreOffice: a register of tasks, the documents, the bodies. Nothing in it depends on the day on which it is
 * made; what is overdue, near or next the spreadsheet finds out on the day on which it is looked at.
 */
import type { Result } from '../../model/result.ts';
import { documentName } from '../document-name.ts';
import { chooseColumns, matrixRows } from '../matrix.ts';
import { writePackage } from '../office/package.ts';
import type { Renderer, RenderSettings } from '../renderer.ts';
import { BodyCounts, createBodiesSheet } from './bodies.ts';
import { SharedTexts } from './cells.ts';
import { addDocument, createDocumentsSheet } from './documents.ts';
import { countPrinted, createRegister, registerRules } from './register.ts';
import { WORKBOOK_WORDS } from './words.ts';
import { workbookParts } from './workbook.ts';

/** `mostRows`: of a sheet, what programs take by default. */
export function createXlsxRenderer(
  { language, columns: keys = null }: Pick<RenderSettings, 'language' | 'columns'>,
  mostRows?: number,
): Renderer {
  const columns = chooseColumns(keys);
  const words = WORKBOOK_WORDS[language];
  const texts = new SharedTexts();
  const register = createRegister(columns, language, words, texts, mostRows);
  const documents = createDocumentsSheet(words, texts);
  const bodies = new BodyCounts();
  const names: string[] = [];
  return {
    begin: () => '',
    add(result: Result) {
      for (const row of matrixRows(result, language, register.height - 1, columns)) register.add(row);
      addDocument(documents, result);
      bodies.add(result);
      if (names.length < 2) names.push(documentName(result, language));
      return [];
    },
    end() {
      const ofBodies = createBodiesSheet(bodies, register, columns, words, texts);
      const { titles } = words;
      const sheets = [
        {
          sheet: register,
          title: titles.register,
          rules: registerRules(register, columns, words),
          printed: countPrinted(columns),
        },
        { sheet: documents, title: titles.documents, rules: '', printed: documents.columns.length },
        { sheet: ofBodies, title: titles.bodies, rules: '', printed: ofBodies.columns.length },
      ];
      const subject = names.length === 1 ? (names[0] ?? '') : '';
      return writePackage(workbookParts(sheets, words.page, texts), { title: titles.register, subject });
    },
  };
}
