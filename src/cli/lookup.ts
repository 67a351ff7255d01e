/** `docparse lookup NAME …`: who a body is, what it was, and what it became. */
import { type BodyRecord, listBodies, listProvinces, type ProvinceRecord } from '../lexicon/gazetteer.ts';
import { type BodyMention, contextOf } from '../model/body.ts';
import type { Language } from '../model/messages.ts';
import { namesIn } from '../names/listed.ts';
import { fold } from '../text/fold.ts';
import { withoutMarks } from '../text/letter-case.ts';
import { USAGE, UsageError } from './usage-error.ts';

/** What is known of a name: the bodies that it may mean, and the province that it names. */
export interface Found {
  query: string;
  bodies: (BodyRecord & { predecessors: string[] })[];
  province: ProvinceRecord | null;
}

export function lookup(queries: readonly string[], language: Language, asJson: boolean): string {
  const bodies = listBodies();
  const provinces = listProvinces();
  const found = queries.map((query) => find(query, bodies, provinces));
  const unknown = found.find((one) => one.bodies.length === 0 && !one.province);
  if (unknown) throw new UsageError(USAGE.unknownBody(unknown.query, similarTo(unknown.query, bodies))[language]);
  if (asJson) return `${JSON.stringify(found.length === 1 ? found[0] : found, null, 2)}\n`;
  return `${found.map((one) => tell(one, language)).join('\n\n')}\n`;
}

function find(query: string, bodies: readonly BodyRecord[], provinces: readonly ProvinceRecord[]): Found {
  const key = fold(query);
  const mention = readName(query);
  const place = mention?.place ?? null;
  const province =
    provinces.find(({ name, full }) => fold(name) === key || fold(full) === key || name === place) ?? null;
  const spelt = (record: BodyRecord) =>
    [record.id, bareName(record.name), ...record.codes, ...record.abbreviations].some((name) => fold(name) === key);
  const exact = bodies.filter(spelt);
  const meant = exact.length > 0 ? exact : bodies.filter(({ id }) => id === (mention?.id ?? mention?.agency));
  return { query, bodies: meant.map((body) => ({ ...body, predecessors: predecessorsOf(body, bodies) })), province };
}

/** The name as the grammar reads it in a document: abbreviations written out, its place taken off. */
function readName(query: string): BodyMention | null {
  const [only, ...more] = namesIn({ start: 0, end: query.length, text: query }, contextOf(query));
  return only && more.length === 0 ? only : null;
}

/** A name without the letters that stand for places. */
function bareName(name: string): string {
  return name.replace(/\s*(?:\[[A-Z]\]|\([^)]*\))/g, '').trim();
}

function predecessorsOf({ name, level }: BodyRecord, bodies: readonly BodyRecord[]): string[] {
  const isMeant = (successor: string) => fold(successor.replace(/\s*\(.*$/, '')) === fold(bareName(name));
  return bodies.filter((body) => body.level === level && body.successors.some(isMeant)).map((body) => body.name);
}

/** Words without their marks, as they are typed in a hurry. */
function bareWords(text: string): string[] {
  return withoutMarks(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Names that share most of their words with the one that is not known. */
function similarTo(query: string, bodies: readonly BodyRecord[]): string[] {
  const words = new Set(bareWords(query));
  const scored = bodies.map(({ name }) => {
    const own = bareWords(bareName(name));
    return {
      name: bareName(name),
      score: own.filter((word) => words.has(word)).length / Math.max(own.length, words.size),
    };
  });
  const near = scored.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

const WORDS = {
  vi: {
    levels: {
      central: 'trung ương',
      province: 'tỉnh',
      district: 'huyện',
      commune: 'xã',
      'party-central': 'đảng, trung ương',
      'party-province': 'đảng, tỉnh',
      'mass-central': 'đoàn thể, trung ương',
      'mass-province': 'đoàn thể, tỉnh',
      collective: 'tập thể',
      office: 'chức danh',
      unit: 'đơn vị',
    },
    level: 'Cấp',
    parent: 'Trực thuộc',
    short: 'Viết tắt',
    code: 'Ký hiệu',
    since: 'Từ',
    until: 'Đến hết',
    successors: 'Nay là',
    predecessors: 'Trước là',
  },
  en: {
    levels: {
      central: 'central',
      province: 'province',
      district: 'district',
      commune: 'commune',
      'party-central': 'party, central',
      'party-province': 'party, province',
      'mass-central': 'union, central',
      'mass-province': 'union, province',
      collective: 'collective',
      office: 'office held',
      unit: 'unit',
    },
    level: 'Level',
    parent: 'Part of',
    short: 'Short',
    code: 'Code',
    since: 'Since',
    until: 'Until',
    successors: 'Now',
    predecessors: 'Before',
  },
} as const;

function tell({ bodies, province }: Found, language: Language): string {
  const blocks = bodies.map((body) => tellBody(body, language));
  if (province) blocks.push(tellProvince(province, language));
  return blocks.join('\n\n');
}

function tellBody(body: Found['bodies'][number], language: Language): string {
  const words = WORDS[language];
  const level = words.levels[body.level as keyof typeof words.levels] ?? body.level;
  return lines(body.name, [
    ['Id', body.id],
    [words.level, level],
    [words.parent, body.parent],
    [words.short, body.abbreviations.join('; ')],
    [words.code, body.codes.join('; ')],
    [words.since, body.since],
    [words.until, body.until],
    [words.successors, body.successors.join('; ')],
    [words.predecessors, body.predecessors.join('; ')],
  ]);
}

function tellProvince(province: ProvinceRecord, language: Language): string {
  const words = WORDS[language];
  return lines(province.full, [
    [words.since, province.since],
    [words.until, province.until],
    [words.successors, province.successors.join('; ')],
    [words.predecessors, province.predecessors.join('; ')],
  ]);
}

/** A heading and its labelled lines; what is not known has none. */
function lines(heading: string, labelled: readonly (readonly [label: string, value: string | null])[]): string {
  const known = labelled.filter(([, value]) => value);
  const width = Math.max(...known.map(([label]) => label.length), 0);
  return [heading, ...known.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)].join('\n');
}
