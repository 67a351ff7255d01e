/** Shows what a reader made of a text: one line of output for each line, with number, source offset, gap, cell, role and text. */
import type { Reading } from '../../src/model/source.ts';

export function showLines(reading: Reading): string {
  return reading.lines
    .map((line, i) => {
      const cell = line.cell ? `${line.cell.table}:${line.cell.row}.${line.cell.column}` : '';
      const role = line.role === 'text' ? '' : line.role;
      const place = [
        String(i).padStart(4),
        String(line.origin).padStart(7),
        line.gap > 0 ? `+${line.gap}` : '',
        cell,
        role,
      ];
      return `${place.join('\t')}\t${reading.text.slice(line.start, line.end)}\n`;
    })
    .join('');
}
