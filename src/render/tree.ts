/** The outline as an indented tree, with each section's tasks and who does them. */
import { Chalk } from 'chalk';
import { type Language, tellDoubt } from '../model/messages.ts';
import type { Result, Section, Task } from '../model/result.ts';
import { deadlineWords } from './deadline-words.ts';
import { documentName } from './document-name.ts';
import { printable, truncate } from './fit.ts';
import { correctedWords, namesOf } from './matrix.ts';
import type { Renderer, RenderSettings } from './renderer.ts';

type TreeSettings = Pick<RenderSettings, 'language' | 'colours' | 'width'>;

export function createTreeRenderer(settings: TreeSettings): Renderer {
  let count = 0;
  return {
    begin: () => '',
    *add(result) {
      if (count++ > 0) yield '\n';
      yield* new TreeWriter(result, settings).write();
    },
    end: () => '',
  };
}

/** One thing that hangs on a branch: its line, what stands under the line, and its own branches. */
interface Branch {
  line: string;
  details: string[];
  branches: () => Branch[];
}

const DETAILS = {
  vi: { lead: 'chủ trì', support: 'phối hợp', reportTo: 'báo cáo', deadline: 'thời hạn', inherited: 'kế thừa' },
  en: { lead: 'lead', support: 'support', reportTo: 'reports to', deadline: 'deadline', inherited: 'inherited' },
} as const;

class TreeWriter {
  readonly #result: Result;
  readonly #language: Language;
  readonly #width: number;
  readonly #chalk: InstanceType<typeof Chalk>;
  readonly #tasks = new Map<string | null, Task[]>();

  constructor(result: Result, { language, colours, width }: TreeSettings) {
    this.#result = result;
    this.#language = language;
    this.#width = width;
    this.#chalk = new Chalk({ level: colours ? 1 : 0 });
    for (const task of result.tasks) {
      const list = this.#tasks.get(task.section);
      if (list) list.push(task);
      else this.#tasks.set(task.section, [task]);
    }
  }

  *write(): Generator<string> {
    const { title } = this.#result.document;
    yield `${this.#chalk.bold(printable(documentName(this.#result, this.#language)))}\n`;
    if (title) yield `${truncate(title.text, this.#width)}\n`;
    const loose = (this.#tasks.get(null) ?? []).map((task) => this.#taskBranch(task));
    const sections = this.#result.sections.map((section) => this.#sectionBranch(section));
    yield* this.#writeBranches([...loose, ...sections], '');
  }

  *#writeBranches(branches: readonly Branch[], margin: string): Generator<string> {
    for (const [i, branch] of branches.entries()) {
      const isLast = i === branches.length - 1;
      const inner = margin + (isLast ? '   ' : '│  ');
      yield `${this.#chalk.dim(margin + (isLast ? '└─ ' : '├─ '))}${branch.line}\n`;
      const below = branch.branches();
      const rail = inner + (below.length > 0 ? '│  ' : '   ');
      for (const detail of branch.details) yield `${this.#chalk.dim(rail)}${detail}\n`;
      yield* this.#writeBranches(below, inner);
    }
  }

  #sectionBranch(section: Section): Branch {
    const tasks = this.#tasks.get(section.id) ?? [];
    const only = tasks.length === 1 && !section.title && section.children.length === 0 ? tasks[0] : undefined;
    if (only) return this.#taskBranch(only, section.depth - 1, section.marker);
    const line = [section.marker, section.title?.text ?? section.text].filter((part) => part).join(' ');
    return {
      line: this.#chalk.bold(truncate(line, this.#room(section.depth - 1))),
      details: [],
      branches: () => [
        ...tasks.map((task) => this.#taskBranch(task, section.depth)),
        ...section.children.map((child) => this.#sectionBranch(child)),
      ],
    };
  }

  #taskBranch(task: Task, depth = 0, marker: string | null = null): Branch {
    const words = DETAILS[this.#language];
    const head = marker ? `${marker} ${task.id}` : task.id;
    const bodies = [
      [words.lead, namesOf(task.lead) + (task.assignment.certainty === 'inherited' ? ` (${words.inherited})` : '')],
      [words.support, namesOf(task.support)],
      [words.reportTo, namesOf(task.reportTo)],
      [words.deadline, task.deadline ? deadlineWords(task.deadline, this.#language) || task.deadline.text : ''],
    ];
    const room = this.#room(depth);
    const detailRoom = this.#room(depth + 1);
    const details = bodies
      .filter(([, text]) => text)
      .map(
        ([word, text]) =>
          `${this.#chalk.dim(`${word}:`)} ${truncate(text ?? '', detailRoom - (word ?? '').length - 2)}`,
      );
    for (const doubt of task.doubts) {
      details.push(this.#chalk.yellow(truncate(`! ${tellDoubt(doubt, this.#language)}`, detailRoom)));
    }
    const corrected = correctedWords(task, this.#language);
    if (corrected) details.push(this.#chalk.dim(truncate(corrected, detailRoom)));
    return {
      line: `${this.#chalk.cyan(head)} ${truncate(task.text, room - head.length - 1)}`,
      details,
      branches: () => [],
    };
  }

  /** Columns that are left for text at a depth. */
  #room(depth: number): number {
    return Math.max(this.#width - 3 * (depth + 1), 20);
  }
}
