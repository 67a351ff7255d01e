/** Entries of the gazetteer as lines of text: a document names few of a thousand, and a line is taken apart when it is first looked at. */
import type { Entry, Level } from '../model/body.ts';

export function packEntry({ id, name, suffix, level, kind, isOpen, codes, since, until }: Entry): string {
  return [id, name, suffix, level, kind, isOpen ? OPEN : '', codes.join(';'), since, until].join('\t');
}

export function unpackEntry(line: string): Entry {
  const [id = '', name = '', suffix = '', level, kind, open, codes = '', since = '', until = ''] = line.split('\t');
  return {
    id,
    name,
    suffix,
    level: level as Level,
    kind: kind as Entry['kind'],
    isOpen: open === OPEN,
    codes: codes === '' ? [] : codes.split(';'),
    since,
    until,
  };
}

const OPEN = 'open';
