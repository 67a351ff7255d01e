/** The form below a task in which it is corrected. Words selected in the document can be taken into its fields. */
import { make, replace } from '../dom.ts';
import type { Placed, Range, ReportTask } from '../report-data.ts';
import { evenBlanks, shorten } from '../text.ts';
import type { Edit } from './corrections.ts';
import { words } from './words.ts';

export type Field = 'work' | 'lead' | 'support' | 'deadline';

export interface CorrectionForm {
  element: HTMLFormElement;
  /** Takes words of the document into a field. */
  take(field: Field, text: string, at: Range): void;
}

export interface CorrectionFormSettings {
  text: string;
  /** Of the document, for suggestions. */
  onKeep(edit: Edit): void;
  onRemove(): void;
  onCancel(): void;
}

export function createCorrectionForm(task: ReportTask, settings: CorrectionFormSettings): CorrectionForm {
  const [deadline] = task.deadlines;
  let at = task.at;
  let deadlineAt: Range | null = deadline && deadline.at[0] < deadline.at[1] ? deadline.at : null;
  /** Where names were read, or taken from. */
  const places = new Map([...task.lead, ...task.support].map((placed) => [placed[0], placed]));
  const work = make('p', { class: 'taken' }, shorten(settings.text, 2000));
  const lead = namesField(task.lead);
  const support = namesField(task.support);
  const written = make('input', { type: 'text', value: deadline?.text ?? '', autocomplete: 'off' });
  const due = make('input', { type: 'date', value: deadline?.due?.length === 10 ? deadline.due : '' });
  let isDayGiven = false;
  /** The day was that of other words; unless one is given, the program reads it from the new ones. */
  const forgetDay = () => {
    if (!isDayGiven) due.value = '';
  };
  const readNames = (field: HTMLTextAreaElement): Placed[] =>
    field.value
      .split('\n')
      .map(evenBlanks)
      .filter((name) => name !== '')
      .map((name) => places.get(name) ?? [name]);
  const element = make(
    'form',
    {
      class: 'correction',
      'aria-label': `${words.correction} ${task.id}`,
      onsubmit: (event: Event) => {
        event.preventDefault();
        const text = evenBlanks(written.value);
        const hasDeadline = text !== '' || due.value !== '';
        settings.onKeep({
          at,
          lead: readNames(lead),
          support: readNames(support),
          deadline: hasDeadline ? { text, due: due.value || null, at: text === '' ? null : deadlineAt } : null,
        });
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') settings.onCancel();
      },
    },
    make('div', { class: 'field wide' }, make('span', { class: 'label' }, words.work), work),
    make('label', { class: 'field' }, make('span', { class: 'label' }, words.lead), lead),
    make('label', { class: 'field' }, make('span', { class: 'label' }, words.support), support),
    make(
      'label',
      { class: 'field' },
      make('span', { class: 'label' }, `${words.deadline} (${words.asWritten})`),
      written,
    ),
    make('label', { class: 'field' }, make('span', { class: 'label' }, `${words.deadline} (${words.date})`), due),
    make('p', { class: 'hint wide' }, words.newTaskHint),
    make(
      'p',
      { class: 'actions wide' },
      make('button', { type: 'submit', class: 'primary' }, words.keep),
      make('button', { type: 'button', onclick: settings.onCancel }, words.cancel),
      make('button', { type: 'button', class: 'remove', onclick: settings.onRemove }, words.noTask),
    ),
  );
  written.addEventListener('input', () => {
    deadlineAt = null;
    forgetDay();
  });
  due.addEventListener('input', () => {
    isDayGiven = true;
  });
  return {
    element,
    take(field, text, range) {
      const even = evenBlanks(text);
      if (field === 'work') {
        at = range;
        replace(work, even);
      } else if (field === 'deadline') {
        written.value = even;
        deadlineAt = range;
        forgetDay();
      } else {
        places.set(even, [even, ...range]);
        const input = field === 'lead' ? lead : support;
        input.value = [input.value.trim(), even].filter(Boolean).join('\n');
      }
    },
  };
}

function namesField(names: readonly Placed[]): HTMLTextAreaElement {
  const field = make('textarea', { rows: Math.max(2, names.length), placeholder: words.oneALine, spellcheck: 'false' });
  field.value = names.map(([name]) => name).join('\n');
  return field;
}
