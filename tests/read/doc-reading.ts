/** Reads files of Word 97 in tests. */
import type { Reading } from '../../src/model/source.ts';
import { Budget, type Limits } from '../../src/read/budget.ts';
import { readDoc } from '../../src/read/doc/read-doc.ts';
import { type DocFile, doc } from './doc-files.ts';

export function read(file: DocFile | Uint8Array, limits?: Limits): Reading {
  return readDoc(file instanceof Uint8Array ? file : doc(file), new Budget(limits));
}

/** The lines of a file; those of cells begin with their place. */
export function linesOf(file: DocFile | Uint8Array): string[] {
  const { lines, text } = read(file);
  return lines.map(({ cell, role, start, end }) => {
    const rows = cell?.rows === undefined ? '' : `+${cell.rows}`;
    const place = cell ? `${cell.table}:${cell.row}.${cell.column}${rows} ` : '';
    return `${role === 'text' ? '' : `${role}: `}${place}${text.slice(start, end)}`;
  });
}

export function noticesOf(file: DocFile | Uint8Array): string[] {
  return (read(file).notices ?? []).map(({ code, params }) => [code, ...Object.values(params)].join(' '));
}
