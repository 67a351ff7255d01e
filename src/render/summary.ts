/** The summary for people: header, outline, task table, what to check, and a closing line with the counts. */
import { Chalk } from 'chalk';
import { type Language, tellDiagnostic } from '../model/messages.ts';
import type { Result, Section } from '../model/result.ts';
import { documentName } from './document-name.ts';
import { padTo, printable, truncate, widthOf, wrapText } from './fit.ts';
import { placeOf } from './matrix.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { SUMMARY_LABELS, type SummaryLabels } from './summary-labels.ts';
import { writeTaskTable } from './task-table.ts';

export type SummarySettings = Pick<RenderSettings, 'language' | 'colours' | 'width'>;

export function createSummaryRenderer(settings: SummarySettings): Renderer {
  const chalk = new Chalk({ level: settings.colours ? 1 : 0 });
  const total = { documents: 0, tasks: 0, doubtful: 0 };
  return {
    begin: () => '',
    *add(result) {
      if (total.documents++ > 0) yield `\n${chalk.dim('═'.repeat(settings.width))}\n\n`;
      total.tasks += result.tasks.length;
      total.doubtful += result.tasks.filter((task) => task.doubts.length > 0).length;
      yield* writeSummary(result, settings, chalk);
    },
    end: () => {
      const labels = SUMMARY_LABELS[settings.language];
      const counts = labels.counts(total.tasks, total.doubtful);
      const line = total.documents > 1 ? `${labels.documents(total.documents)}, ${counts}` : counts;
      return `\n${total.doubtful > 0 ? chalk.yellow(line) : line}\n`;
    },
  };
}

function* writeSummary(
  result: Result,
  { language, width }: SummarySettings,
  chalk: InstanceType<typeof Chalk>,
): Generator<string> {
  const labels = SUMMARY_LABELS[language];
  yield `${chalk.bold(printable(documentName(result, language)))}\n`;
  const title = result.document.title?.text;
  if (title) yield `${wrapText(title, width).join('\n')}\n`;

  const facts = headerFacts(result, labels);
  const labelWidth = Math.max(0, ...facts.map(([label]) => widthOf(label)));
  if (facts.length > 0) yield '\n';
  for (const [label, text] of facts) {
    const lines = wrapText(text, Math.max(width - labelWidth - 2, 20));
    yield `${chalk.dim(padTo(label, labelWidth))}  ${lines.join(`\n${' '.repeat(labelWidth + 2)}`)}\n`;
  }

  const outline = [...outlineLines(result.sections, width)];
  if (outline.length > 0) yield `\n${chalk.bold(labels.outline)}\n${outline.join('')}`;

  if (result.tasks.length > 0) {
    yield `\n${chalk.bold(labels.tasks)}\n`;
    yield* writeTaskTable(result.tasks, { language, width, chalk });
  }
  yield* writeChecks(result, { language, width }, chalk);
}

/** Label and text of what the header and the foot say; what is unknown has no line, but an unknown issuer is said. */
function headerFacts({ document, source }: Result, labels: SummaryLabels): [string, string][] {
  const { issuer, parentIssuer, coIssuers, place, urgency, secrecy, addressees, recipients, archive } = document;
  const issuers = [issuer, ...coIssuers].flatMap((body) =>
    body ? [body.certainty === 'inferred' ? `${body.name} (${labels.inferred})` : body.name] : [],
  );
  const sentTo = recipients.length > 0 ? [labels.places(recipients.length)] : [];
  if (archive) sentTo.push(archive.text);
  const signed = document.signatures.map(({ authority, capacity, position, name }) =>
    [authority, capacity, position, name].filter((part) => part !== null).join(', '),
  );
  const facts: [string, string | undefined][] = [
    [labels.file, source.path ?? undefined],
    [labels.issuer, issuers.join('; ') || '?'],
    [labels.parentIssuer, parentIssuer?.name],
    [labels.place, place?.text],
    [labels.urgency, urgency?.text],
    [labels.secrecy, secrecy?.text],
    [labels.addressees, addressees.map((body) => body.name).join('; ')],
    [
      labels.citations,
      document.citations
        .map(({ symbol, title }) => symbol ?? title ?? '')
        .filter(Boolean)
        .join('; '),
    ],
    [labels.recipients, sentTo.join('; ')],
    [labels.signatures, signed.join('; ')],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** Sections down to the second level, each on one line. */
function* outlineLines(sections: readonly Section[], width: number): Generator<string> {
  for (const section of sections) {
    const indent = '  '.repeat(section.depth);
    const text = [section.marker, section.title?.text ?? section.text].filter((part) => part).join(' ');
    yield `${indent}${truncate(text, Math.max(width - indent.length, 20))}\n`;
    if (section.depth < 2) yield* outlineLines(section.children, width);
  }
}

/** Diagnostics that a person should look at. */
function* writeChecks(
  result: Result,
  { language, width }: { language: Language; width: number },
  chalk: InstanceType<typeof Chalk>,
): Generator<string> {
  const checks = result.diagnostics.filter(({ severity }) => severity !== 'info');
  if (checks.length === 0) return;
  yield `\n${chalk.bold(SUMMARY_LABELS[language].checks)}\n`;
  for (const check of checks) {
    const place = check.span ? ` (${placeOf(check.span, language)})` : '';
    const mark = check.severity === 'error' ? chalk.red('x') : chalk.yellow('!');
    const lines = wrapText(`${tellDiagnostic(check, language)}${place}`, Math.max(width - 4, 20));
    yield `  ${mark} ${lines.join('\n    ')}\n`;
  }
}
