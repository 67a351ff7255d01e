/** What can be done with words that are selected in the document: taken into the correction at hand, or made a task. */
import { make, replace } from '../dom.ts';
import type { Range } from '../report-data.ts';
import type { Field } from './correction-form.ts';
import { selectedRange } from './source-pane.ts';
import { words } from './words.ts';

export interface SelectionBarSettings {
  pane: HTMLElement;
  /** Whether a task is being corrected. */
  isCorrecting(): boolean;
  onTake(field: Field, at: Range): void;
  onNewTask(at: Range): void;
}

const FIELDS: readonly Field[] = ['work', 'lead', 'support', 'deadline'];

export function createSelectionBar({ pane, isCorrecting, onTake, onNewTask }: SelectionBarSettings): HTMLElement {
  const bar = make('div', { class: 'selection', role: 'toolbar', 'aria-label': words.selected, hidden: true });
  let range: Range | null = null;
  const use = (act: (at: Range) => void) => () => {
    if (range) act(range);
    window.getSelection()?.removeAllRanges();
    bar.hidden = true;
  };
  document.addEventListener('selectionchange', () => {
    range = selectedRange(pane);
    bar.hidden = range === null;
    if (range === null) return;
    const buttons = isCorrecting()
      ? FIELDS.map((field) =>
          make(
            'button',
            { type: 'button', 'data-field': field, onclick: use((at) => onTake(field, at)) },
            words[field],
          ),
        )
      : [make('button', { type: 'button', class: 'new-task', onclick: use(onNewTask) }, words.newTask)];
    replace(bar, isCorrecting() && make('span', { class: 'label' }, words.use), ...buttons);
  });
  // A press on the bar would take the selection away before it is used.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  return bar;
}
