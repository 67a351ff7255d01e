/** Reads a data table: tab-separated, `#` lines are comments, the first other line names the columns. */
export function readTable<Column extends string>(text: string): Record<Column, string>[] {
  const lines = (text.includes('\r') ? text.replaceAll('\r', '') : text)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines.shift() ?? '').trimEnd().split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = {} as Record<Column, string>;
    columns.forEach((column, i) => {
      row[column] = cells[i] ?? '';
    });
    return row;
  });
}

/** The entries of a cell that holds several, separated by `;`. */
export function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
