/** The whole rows of the gazetteer, for who asks about a body: names, codes, parent, time, successors. Reading documents needs only the index. */
import agencies from '../data/agencies.tsv';
import provinces from '../data/provinces.tsv';
import { listOf, readTable } from './table.ts';

export interface BodyRecord {
  id: string;
  /** `central`, `province`, `district` …, as in the table. */
  level: string;
  /** `[T]`, `[H]`, `[X]` in it stand for a province, a district, a commune. */
  name: string;
  codes: string[];
  abbreviations: string[];
  parent: string | null;
  /** ISO dates, cut to what is known. */
  since: string | null;
  until: string | null;
  successors: string[];
}

export interface ProvinceRecord {
  name: string;
  full: string;
  since: string | null;
  until: string | null;
  successors: string[];
  predecessors: string[];
}

type AgencyColumn = 'id' | 'level' | 'name' | 'number' | 'short' | 'parent' | 'since' | 'until' | 'successor';
type ProvinceColumn = 'period' | 'name' | 'full' | 'since' | 'until' | 'successor';

/** Every body of the gazetteer, in the order of the table. */
export function listBodies(): BodyRecord[] {
  return readTable<AgencyColumn>(agencies).map((row) => ({
    id: row.id,
    level: row.level,
    name: row.name,
    codes: listOf(row.number),
    abbreviations: listOf(row.short),
    parent: row.parent || null,
    since: row.since || null,
    until: row.until || null,
    successors: listOf(row.successor),
  }));
}

/** Every province that is or was, one record for each name. */
export function listProvinces(): ProvinceRecord[] {
  const rows = readTable<ProvinceColumn>(provinces);
  const old = rows.filter(({ period }) => period === 'old63');
  const current = rows.filter(({ period }) => period === 'new34');
  return [...new Set(rows.map(({ name }) => name))].map((name) => {
    const now = current.find((row) => row.name === name);
    const before = old.find((row) => row.name === name);
    const predecessors = old.filter((row) => row.successor === name && row.name !== name).map((row) => row.name);
    return {
      name,
      full: (now ?? before)!.full,
      since: now && !before ? now.since || null : null,
      until: now ? null : before?.until || null,
      successors: now || !before ? [] : listOf(before.successor),
      predecessors,
    };
  });
}
