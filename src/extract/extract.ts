/** Tasks of all parts of a document, and whom its opening orders. */
import type { Annotations } from '../model/annotations.ts';
import type { Extraction, FoundDeadline, FoundTask } from '../model/extraction.ts';
import type { SectionKind, Unit } from '../model/outline.ts';
import { plain } from '../model/run.ts';
import type { Structure } from '../model/structure.ts';
import type { TaskDraft, TimeValue } from './assignment/draft.ts';
import { plannedYear } from './deadlines/coming-year.ts';
import type { DeadlineContext } from './deadlines/found.ts';
import { decidingDeadline, findDeadlines } from './deadlines.ts';
import { deliverablesOf } from './deliverables.ts';
import { orderedInOpening } from './ordering-sentence.ts';
import { isFormula } from './statements.ts';
import { extractTasks } from './tasks.ts';
import { setsRules, topicOfType } from './topics.ts';

/** An appendix without articles or the like holds forms and lists, unless a heading or a table in it says that it holds work. */
function hasUnits(outline: Unit): boolean {
  return outline.children.some((unit) => unit.children.some(({ kind }) => kind !== null && ORDERED.has(kind)));
}

/** Units of texts that say something; forms and lists have numbers and letters at most. */
const ORDERED = new Set<SectionKind>(['part', 'chapter', 'section', 'article', 'roman']);

/** Types in which the issuer also tells what it does itself. */
const NARRATING = new Set('CV TB BC TTr GM NQ BB PG PC PB'.split(' '));

export function extract({ frame, outlines }: Structure, annotations: Annotations): Extraction {
  const { names, addressees, issuers } = annotations;
  const documentDate = frame.header.date?.iso ?? null;
  const rulesByTitle = SETS_RULES.test(frame.header.title?.text ?? '');
  const planned = plannedYear(frame.header.title?.text ?? '', documentDate);
  const tasks = frame.parts.flatMap((part, i) => {
    const type = part.kind === 'main' ? (frame.header.type?.code ?? null) : part.type;
    const drafts = extractTasks(outlines[i]!, {
      context: names,
      topic: part.kind === 'appendix' && !hasUnits(outlines[i]!) ? 'none' : topicOfType(type),
      setsRules: setsRules(type),
      issuer: part.kind === 'main' && NARRATING.has(type ?? '') ? (issuers.issuer?.name ?? null) : null,
      superiors: [issuers.issuer, issuers.parent].filter((body) => body !== null),
    });
    const times = { documentDate, planned, setsRules: setsRules(type) || rulesByTitle };
    return drafts.map((draft) => complete(draft, times, annotations));
  });
  return {
    tasks,
    addressees: addressees.length > 0 || !outlines[0] ? addressees : orderedInOpening(outlines[0], names),
    closing: closingOf(outlines[frame.parts.findIndex(({ kind }) => kind === 'main')]),
  };
}

/** `Quyết định quy định chế độ báo cáo định kỳ …`: what it sets is set for every year. */
const SETS_RULES =
  /^(?:(?:về\s+việc|v\/v)\s+)?(?:ban\s+hành\s+)?quy\s+định\s+(?:về\s+)?(?:chế\s+độ|trách\s+nhiệm|trình\s+tự|việc\s+phối\s+hợp)/iu;

type DocumentTimes = Required<Pick<DeadlineContext, 'documentDate' | 'planned' | 'setsRules'>>;

/**
 * When a task is due and what comes out of it. Times that its own labels and columns give decide before those of the text, and these before what
 * stands above several tasks.
 */
function complete(draft: TaskDraft, times: DocumentTimes, { mentions }: Annotations): FoundTask {
  const { documentDate, planned, setsRules } = times;
  const deadlines: FoundDeadline[] = [];
  const read = (run: TimeValue, labelled: boolean) => {
    const isRule = setsRules || run.comesBack === true;
    const context = {
      documentDate,
      planned,
      setsRules: isRule,
      citations: mentions.touching(run),
      labelled,
      unit: run.unit,
    };
    for (const found of findDeadlines(run, context)) deadlines.push(found);
  };
  for (const run of draft.times) read(run, true);
  read(draft.run, false);
  // `Báo cáo kết quả trước ngày 15/12` is no part of the work that the time above is said of
  if (deadlines.length === 0 || !ONLY_REPORTS.test(draft.run.text)) for (const run of draft.standing) read(run, true);
  return {
    run: draft.run,
    unit: draft.unit,
    section: draft.section,
    lead: draft.lead,
    support: draft.support,
    reportTo: draft.reportTo,
    deadlines,
    deadline: decidingDeadline(deadlines),
    deliverables: deliverablesOf(draft),
    certainty: draft.certainty,
    pattern: draft.pattern,
    from: draft.from,
    doubts: draft.doubts,
  };
}

const ONLY_REPORTS = /^(?:[^:;.]{1,80}:\s+)?(?:tổng hợp(?:,|\s+và)?\s+)?(?:báo\s+cáo|gửi|nộp)\s/iu;

/** Where the last paragraph of a text begins, when it is the customary closing. */
function closingOf(outline: Unit | undefined): number | null {
  let last = outline;
  while (last?.children.length) last = last.children.at(-1);
  const isClosing =
    last !== undefined && last !== outline && last.type === 'paragraph' && isFormula(last.run, plain(last.run));
  return isClosing ? last!.start : null;
}
