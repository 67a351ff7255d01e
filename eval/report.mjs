/** Figures, lists of mistakes and comparisons from judgements. A figure is F1: the harmonic mean of precision and recall. */

/** One line for each mistake. */
export function tellMistakes(judged) {
  const lines = [...judged].flatMap(([name, judgements]) =>
    judgements
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ metric, outcome, what, rule }) => `${name}: ${metric} ${outcome}: ${what}${rule ? ` [${rule}]` : ''}`),
  );
  return lines.length > 0 ? `${lines.join('\n')}\n\n` : '';
}

/** A row for each document; at the end the mean over documents, and all values together with their counts. */
export function tellFigures(judged, metrics) {
  const width = Math.max(8, ...[...judged.keys()].map((name) => name.length));
  const row = (name, cells) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(7))].join(' ');
  const percent = (share) => (100 * share).toFixed(1);
  const documents = [...judged.values()];
  const mean = (metric) => documents.reduce((sum, one) => sum + f1(count(one, metric)), 0) / documents.length;
  const all = documents.flat();
  const wanted = ({ right, missing }) => `${right}/${right + missing}`;
  const extra = (metric) => (count(all, metric).extra ? `+${count(all, metric).extra}` : '');
  return [
    row(
      'F1 %',
      metrics.map((metric) => metric.slice(0, 7)),
    ),
    ...[...judged].map(([name, one]) =>
      row(
        name,
        metrics.map((metric) => percent(f1(count(one, metric)))),
      ),
    ),
    row(
      'mean',
      metrics.map((metric) => percent(mean(metric))),
    ),
    row(
      'all',
      metrics.map((metric) => percent(f1(count(all, metric)))),
    ),
    row(
      'found',
      metrics.map((metric) => wanted(count(all, metric))),
    ),
    row('extra', metrics.map(extra)),
    `overall ${percent(overall(all, metrics))} % on ${documents.length} documents`,
    '',
  ].join('\n');
}

export function writeFigures(judged, metrics) {
  const all = [...judged.values()].flat();
  const figures = (judgements) =>
    Object.fromEntries(
      metrics.map((metric) => [metric, { f1: round(f1(count(judgements, metric))), ...count(judgements, metric) }]),
    );
  return {
    documents: Object.fromEntries([...judged].map(([name, one]) => [name, figures(one)])),
    all: figures(all),
    overall: round(overall(all, metrics)),
  };
}

/** What another version read otherwise, by the rule that made it. */
export function tellChanges(before, now) {
  const groups = new Map();
  for (const [name, judgements] of now) {
    const old = countValues(before.get(name) ?? []);
    const young = countValues(judgements);
    for (const [key, { times, judgement }] of young)
      add(groups, name, judgement, times - (old.get(key)?.times ?? 0), true);
    for (const [key, { times, judgement }] of old)
      add(groups, name, judgement, times - (young.get(key)?.times ?? 0), false);
  }
  if (groups.size === 0) return '\nnothing changed\n';
  const blocks = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, lines]) => `${rule}\n${lines.join('\n')}`);
  return `\n${blocks.join('\n\n')}\n`;
}

/** A right value that is new and a mistake that is gone are gains; the rest are losses. */
function add(groups, name, { metric, outcome, what, rule }, times, isNew) {
  if (times <= 0 || (outcome !== 'right' && outcome !== 'extra')) return;
  const isGain = (outcome === 'right') === isNew;
  const key = rule ?? metric;
  const sign = isGain ? 'gained' : 'lost  ';
  const said = outcome === 'right' ? what : `${what} (${isNew ? 'wrong, new' : 'wrong, gone'})`;
  groups.set(key, [...(groups.get(key) ?? []), `  ${sign} ${metric} in ${name}: ${said}`]);
}

function countValues(judgements) {
  const counts = new Map();
  for (const judgement of judgements) {
    const key = `${judgement.metric} ${judgement.outcome} ${judgement.what}`;
    counts.set(key, { times: (counts.get(key)?.times ?? 0) + 1, judgement });
  }
  return counts;
}

function count(judgements, metric) {
  const counts = { right: 0, missing: 0, extra: 0 };
  for (const one of judgements) if (one.metric === metric) counts[one.outcome]++;
  return counts;
}

function f1({ right, missing, extra }) {
  return right + missing + extra === 0 ? 1 : (2 * right) / (2 * right + missing + extra);
}

/** The mean of all metrics but `reportTo`, which few readings speak of. */
function overall(judgements, metrics) {
  const counted = metrics.filter((metric) => metric !== 'reportTo');
  return counted.reduce((sum, metric) => sum + f1(count(judgements, metric)), 0) / counted.length;
}

function round(share) {
  return Math.round(share * 10_000) / 10_000;
}
