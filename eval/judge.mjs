/**
 * Judges a result by a reading, value by value. A judgement says of one value of one metric that it is `right`, `missing` or `extra`, with the rule that
 * made it, so that figures, lists of mistakes and comparisons of two versions are all counted from the same judgements.
 */
import { alternatives, fold, likeness, overlap, pair, sameName, sameRule, sameText } from './same.mjs';

export const METRICS = [
  'header',
  'signature',
  'addressees',
  'recipients',
  'purpose',
  'archive',
  'citations',
  'sections',
  'tasks',
  'lead',
  'support',
  'deadline',
  'reportTo',
];

/** @returns {{ metric: string, outcome: 'right' | 'missing' | 'extra', what: string, rule: string | null }[]} */
export function judge(reading, result) {
  const found = [];
  const say = (metric, outcome, what, rule = null) => found.push({ metric, outcome, what, rule });
  const { document } = result;
  judgeHeader(reading, document, say);
  judgeSignatures(reading.signatures, document.signatures, say);
  const place = textOf(reading.place) ?? '';
  const names = (metric, wanted, given, same) => judgeList(metric, wanted, given, same, say);
  names('addressees', reading.addressees, document.addressees, (one, other) => sameName(one, other, place));
  const symbols = [...new Set(document.citations.flatMap(({ symbol }) => symbol ?? []))];
  names('citations', reading.citations, symbols, (one, other) =>
    alternatives(one).some((each) => fold(each) === fold(other)),
  );
  names('archive', reading.archive, document.archive?.units ?? [], (one, other) => sameText(one, other, 0.9));
  judgeRecipients(reading.recipients, document.recipients, say);
  judgeSections(reading.sections, result.sections, say);
  judgeTasks(reading.tasks, result.tasks, place, say);
  return found;
}

function judgeHeader(reading, document, say) {
  const place = textOf(reading.place) ?? '';
  const same = (one, other) =>
    one == null || other == null ? (one ?? null) === (other ?? null) : alternatives(one).includes(other);
  const body = (one, other) =>
    one == null || other == null ? (one ?? null) === (other ?? null) : sameName(one, other, place);
  const symbol = (one, other) => fold(one) === fold(other);
  const fields = [
    ['type', reading.type, document.type?.code, same],
    ['number', reading.number?.number, document.number?.number, same],
    ['symbol', reading.number?.symbol, document.number?.symbol, symbol],
    ['issuer', reading.issuer, document.issuer, body],
    ['parentIssuer', reading.parentIssuer, document.parentIssuer, body],
    ['place', reading.place, textOf(document.place), sameText],
    ['date', reading.date, document.date?.iso, same],
    ['title', reading.title, textOf(document.title), sameText],
  ];
  for (const [name, wanted, given, isSame] of fields) {
    if (wanted === undefined) continue;
    const what = `${name}: ${show(wanted)}`;
    if (isSame(wanted ?? null, given ?? null)) say('header', 'right', what);
    else {
      say('header', 'missing', what);
      say('header', 'extra', `${name}: ${show(given)}`);
    }
  }
}

/** Field by field, in order. */
function judgeSignatures(wanted, given, say) {
  if (!wanted) return;
  for (let i = 0; i < Math.max(wanted.length, given.length); i++) {
    for (const field of ['authority', 'capacity', 'position', 'name']) {
      const one = wanted[i]?.[field] ?? null;
      const other = given[i]?.[field] ?? null;
      if (wanted[i] && wanted[i][field] === undefined) continue;
      if (one !== null && other !== null && sameText(one, other)) say('signature', 'right', `${field}: ${one}`);
      else {
        if (one !== null) say('signature', 'missing', `${field}: ${one}`);
        if (other !== null) say('signature', 'extra', `${field}: ${other}`);
      }
    }
  }
}

function judgeList(metric, wanted, given, same, say, rule = null, prefix = '') {
  if (!wanted) return;
  const { partners, taken } = pair(wanted, given, (one, other) => (same(one, other) ? 1 : 0), 1);
  wanted.forEach((one, i) => {
    say(metric, partners.has(i) ? 'right' : 'missing', prefix + show(one), rule);
  });
  given.forEach((other, j) => {
    if (!taken.has(j)) say(metric, 'extra', prefix + show(other), rule);
  });
}

/** Without the purpose at its end. */
const bare = (text) => text.replace(/\([^()]*\)\s*[;.,]?\s*$/, '') || text;

function judgeRecipients(wanted, given, say) {
  if (!wanted) return;
  const like = (one, other) =>
    Math.max(...alternatives(one.text).map((text) => likeness(fold(bare(text)), fold(bare(other.text)))));
  const { partners, taken } = pair(wanted, given, like, 0.75);
  wanted.forEach((one, i) => {
    say('recipients', partners.has(i) ? 'right' : 'missing', one.text);
    const read = given[partners.get(i)]?.purpose ?? null;
    const purpose = one.purpose ?? null;
    if (purpose !== null && read !== null && sameText(purpose, read)) say('purpose', 'right', purpose);
    else {
      if (purpose !== null) say('purpose', 'missing', `${purpose} of ${one.text}`);
      if (read !== null) say('purpose', 'extra', `${read} of ${one.text}`);
    }
  });
  given.forEach((other, j) => {
    if (!taken.has(j)) say('recipients', 'extra', other.text);
  });
}

const markerOf = (marker) =>
  String(marker ?? '')
    .replace(/[\s*.:)/(]+/g, '')
    .toLowerCase();

function judgeSections(wanted, sections, say) {
  if (!wanted) return;
  const given = flatten(sections).filter(({ marker }) => marker !== null);
  const marked = wanted.filter(({ marker }) => marker !== null);
  const { partners, taken } = pair(marked, given, likenessOfSections, 0.5);
  marked.forEach((one, i) => {
    const other = given[partners.get(i)];
    const isRight = other && (one.depth ?? other.depth) === other.depth;
    say('sections', isRight ? 'right' : 'missing', `${one.marker} at depth ${one.depth}`);
    if (other && !isRight) say('sections', 'extra', `${other.marker} at depth ${other.depth}`);
  });
  given.forEach((other, j) => {
    if (!taken.has(j)) say('sections', 'extra', `${other.marker} ${other.text.slice(0, 60)}`);
  });
}

function likenessOfSections(one, other) {
  if (!alternatives(one.marker).some((marker) => markerOf(marker) === markerOf(other.marker))) return 0;
  if (!one.span) return fold(other.text).startsWith(fold(one.text)) ? 1 : 0;
  const distance = Math.abs(one.span.start - other.span.start);
  return distance <= 6 ? 1 / (1 + distance / 100) : 0;
}

function flatten(sections, depth = 1) {
  return sections.flatMap((section) => [{ ...section, depth }, ...flatten(section.children, depth + 1)]);
}

function judgeTasks(wanted, given, place, say) {
  if (!wanted) return;
  const { partners, taken } = pair(wanted, given, likenessOfTasks, 0.5);
  wanted.forEach((one, i) => {
    const task = given[partners.get(i)] ?? null;
    if (one.optional) return;
    const what = textOf(one.text) ?? `at ${one.span.start}`;
    say('tasks', task ? 'right' : 'missing', what.slice(0, 100), task?.assignment.pattern ?? null);
    for (const role of ['lead', 'support', 'reportTo']) judgeRole(role, one, task, place, say);
    if (one.deadline !== undefined || one.span) judgeDeadline(one.deadline ?? null, task, say);
  });
  given.forEach((task, j) => {
    if (taken.has(j)) return;
    const rule = task.assignment.pattern;
    say('tasks', 'extra', task.text.slice(0, 100), rule);
    for (const role of ['lead', 'support'])
      for (const body of task[role]) say(role, 'extra', `${task.id} ${body.name}`, rule);
    if (task.deadline) say('deadline', 'extra', `${task.id} ${task.deadline.text}`, task.deadline.type);
  });
}

function likenessOfTasks(one, task) {
  if (one.span) return Math.max(overlap(one.span, task.span), overlap(one.span, task.unit));
  const words = fold(one.text);
  return fold(task.text).startsWith(words) ? 1 - Math.abs(fold(task.text).length - words.length) / 1e5 : 0;
}

/** `?X`: right when given, right when not. */
function judgeRole(role, one, task, place, say) {
  const all = one[role];
  if (all === undefined && (role === 'reportTo' || !one.span)) return;
  const same = (name, body) => sameName(name, body, place);
  const wanted = (all ?? []).filter((name) => !name.startsWith('?'));
  const doubtful = (all ?? []).filter((name) => name.startsWith('?')).map((name) => name.slice(1));
  const given = (task?.[role] ?? []).filter(
    (body) => wanted.some((name) => same(name, body)) || !doubtful.some((name) => same(name, body)),
  );
  judgeList(role, wanted, given, same, say, task?.assignment.pattern ?? null, `${task?.id ?? 'no task'} `);
}

function judgeDeadline(wanted, task, say) {
  const given = task?.deadline ?? null;
  const prefix = task?.id ?? 'no task';
  const isSame =
    wanted &&
    given &&
    wanted.type === given.type &&
    (wanted.due === undefined || (wanted.due ?? null) === (given.due ?? null)) &&
    (wanted.rrule === undefined || sameRule(wanted.rrule, given.rrule));
  if (isSame) say('deadline', 'right', `${prefix} ${given.text}`, given.type);
  else {
    if (wanted)
      say(
        'deadline',
        'missing',
        `${prefix} ${wanted.type} ${wanted.due ?? ''} ${wanted.rrule ?? ''}`.trim(),
        wanted.type,
      );
    if (given)
      say('deadline', 'extra', `${prefix} ${given.text} (${given.type} ${given.due ?? given.rrule ?? ''})`, given.type);
  }
}

function textOf(value) {
  return value && typeof value === 'object' ? value.text : (value ?? null);
}

function show(value) {
  if (value == null) return 'none';
  return typeof value === 'object' ? (value.name ?? value.text) : String(value);
}
