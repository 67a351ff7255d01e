/** Names of the columns of the task matrix, in their binding order; a test holds them equal to those of the matrix, which the start does not load. */
export const COLUMN_KEYS = [
  'position',
  'number',
  'date',
  'title',
  'section',
  'task',
  'lead',
  'support',
  'deadlineText',
  'deadline',
  'deliverables',
  'reportTo',
  'basis',
  'status',
  'notes',
  'key',
  'place',
] as const;

export type ColumnKey = (typeof COLUMN_KEYS)[number];
