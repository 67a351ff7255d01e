/**
 * Why each task reads as it does: the unit it was found in, the rule that gave its bodies, and the words that every value was read from, with their lines.
 *
 *     T9  III.2.c  lead-with-partners
 *       unit      L84  c) Sở Y tế chủ trì, phối hợp với Sở Tài chính …
 *       lead      Sở Y tế tỉnh Hà Nam  ←  L84 “Sở Y tế”
 *       deadline  date 2025-11-30, work  ←  L84 “trước ngày 30/11/2025”
 */
import type { Body, Deadline, Grounded, Section, Span, Task } from '../model/result.ts';
import type { Renderer } from './renderer.ts';

/** `only`: the id of one task; null for all. */
export function createTasksRenderer(only: string | null): Renderer {
  return {
    begin: () => '',
    *add(result) {
      const sections = new Map(flatten(result.sections).map((section) => [section.id, section]));
      const source = result.source.text ?? '';
      for (const task of result.tasks) {
        if (only === null || task.id === only) yield writeTask(task, source, sections);
      }
    },
    end: () => '',
  };
}

function writeTask(task: Task, source: string, sections: ReadonlyMap<string, Section>): string {
  const { assignment } = task;
  const from = assignment.from === null ? undefined : sections.get(assignment.from);
  const lines = [
    ...field('unit', [printed(source, task.unit)]),
    ...(task.text.length < task.unit.end - task.unit.start - 10 ? field('work', [printed(source, task.span)]) : []),
    ...field(
      'lead',
      task.lead.map((body) => tellBody(body, source)),
    ),
    ...field(
      'support',
      task.support.map((body) => tellBody(body, source)),
    ),
    ...field(
      'report to',
      task.reportTo.map((body) => tellBody(body, source)),
    ),
    ...field('inherited', from ? [`from §${from.id}: L${from.span.line} “${cut(from.text)}”`] : []),
    ...field(
      'deadline',
      [task.deadline, ...task.otherDeadlines].flatMap((one) => (one ? tellDeadline(one, source) : [])),
    ),
    ...field(
      'product',
      task.deliverables.map((one) => tellGrounded(one, source)),
    ),
    ...field('cites', task.citations),
    ...field('doubts', task.doubts),
  ];
  const head = `${task.id}  ${task.section ?? 'no section'}  ${assignment.pattern ?? 'no rule'} (${assignment.certainty})`;
  return `${head}\n${lines.join('\n')}\n\n`;
}

/** A label with its values, one a line. */
function field(label: string, values: readonly string[]): string[] {
  return values.map((value, i) => `  ${(i === 0 ? label : '').padEnd(10)}${value}`);
}

function tellBody({ name, id, kind, certainty, span }: Body, source: string): string {
  const known = id ?? 'not in the gazetteer';
  return `${name} [${kind}, ${known}, ${certainty}]${origin(span, source)}`;
}

function tellDeadline(
  { type, due, start, rrule, duration, governs, certainty, span }: Deadline,
  source: string,
): string {
  const when = [type, start && `from ${start}`, due && `due ${due}`, rrule, duration].filter(Boolean).join(' ');
  return `${when} [${governs}, ${certainty}]${origin(span, source)}`;
}

function tellGrounded({ text, span, certainty }: Grounded, source: string): string {
  return `${cut(text)} [${certainty}]${origin(span, source)}`;
}

function origin(span: Span | null, source: string): string {
  return span ? `  ←  ${printed(source, span)}` : '  ←  not printed';
}

function printed(source: string, span: Span): string {
  return `L${span.line} “${cut(source.slice(span.start, span.end))}”`;
}

const LONGEST = 160;

function cut(text: string): string {
  const even = text.replace(/\s+/g, ' ').trim();
  return even.length > LONGEST ? `${even.slice(0, LONGEST)}…` : even;
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
}
