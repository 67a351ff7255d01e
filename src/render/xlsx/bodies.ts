/** The sheet of bodies: a line each, with how many tasks it leads and supports, and the next of their deadlines on the day on which the workbook is looked at. */
import type { Body, Result } from '../../model/result.ts';
import type { Column } from '../matrix.ts';
import type { SharedTexts } from './cells.ts';
import { letterOf } from './register.ts';
import { Sheet } from './sheet.ts';
import type { StyleName } from './styles.ts';
import type { WorkbookWords } from './words.ts';

interface Count {
  lead: number;
  support: number;
}

/** Tasks by the name of the body, as it stands in the cells of the register. */
export class BodyCounts {
  readonly #counts = new Map<string, Count>();

  add(result: Result): void {
    for (const { lead, support } of result.tasks) {
      for (const name of namesIn(lead)) this.#of(name).lead++;
      for (const name of namesIn(support)) this.#of(name).support++;
    }
  }

  /** Those that lead most first; equals in the order in which they were met. */
  sorted(): [name: string, count: Count][] {
    return [...this.#counts].sort(([, a], [, b]) => b.lead - a.lead || b.support - a.support);
  }

  #of(name: string): Count {
    const count = this.#counts.get(name) ?? { lead: 0, support: 0 };
    this.#counts.set(name, count);
    return count;
  }
}

function namesIn(bodies: readonly Body[]): Set<string> {
  return new Set(bodies.map(({ name }) => name));
}

/** Searches through the register beyond which a spreadsheet would become slow; bodies with few tasks then have no next deadline. */
const MOST_SEARCHES = 2_000_000;

export function createBodiesSheet(
  counts: BodyCounts,
  register: Sheet,
  registerColumns: readonly Column[],
  words: WorkbookWords,
  texts: SharedTexts,
): Sheet {
  const { position, name, lead, support, next } = words.bodies;
  const column = (heading: string, width: number, style: StyleName = 'centred') => ({ heading, width, style });
  const columns = [column(position, 6), column(name, 60, 'text'), column(lead, 12), column(support, 12)];
  const formulas = nextDeadlines(register, registerColumns, words);
  if (formulas) columns.push(column(next, 16, 'date'));
  const sheet = new Sheet(words.sheets.bodies, columns, texts);
  const searched = MOST_SEARCHES / register.height;
  for (const [i, [body, count]] of counts.sorted().entries()) {
    const due = formulas ? [i < searched ? { formula: formulas(sheet.height + 1) } : ''] : [];
    sheet.add([i + 1, body, count.lead, count.support, ...due]);
  }
  return sheet;
}

/**
 * For a row the first deadline from today on among the tasks of the body in column B that are not done. It searches the register by the body's name, so that it stays
 * right when the register is sorted or its statuses change. No word of a document stands in it. Null where the register lacks bodies or deadlines.
 */
function nextDeadlines(
  register: Sheet,
  columns: readonly Column[],
  words: WorkbookWords,
): ((row: number) => string) | null {
  const [leads, supports, days, states] = (['lead', 'support', 'deadline', 'status'] as const).map((key) => {
    const letter = letterOf(columns, key);
    return letter === null ? null : `'${register.name}'!$${letter}$2:$${letter}$${Math.max(register.height, 2)}`;
  });
  if (!leads || !supports || !days) return null;
  const isOpen = states ? words.done.map((word) => `*(${states}<>"${word}")`).join('') : '';
  return (row) => {
    const isNamed = `ISNUMBER(FIND("; "&$B${row}&"; ","; "&${leads}&"; "&${supports}&"; "))`;
    return `IFERROR(SMALL(IF(${isNamed}*ISNUMBER(${days})${isOpen},IF(${days}>=TODAY(),${days})),1),"")`;
  };
}
