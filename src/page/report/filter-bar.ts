/** The fields by which tasks are chosen. */
import { make, replace } from '../dom.ts';
import type { ReportTask } from '../report-data.ts';
import { type Filter, listBodies, listMonths } from './filters.ts';
import { count, words } from './words.ts';

export interface FilterBar {
  element: HTMLElement;
  /** The choices follow what tasks there are. */
  offer(tasks: readonly ReportTask[]): void;
  /** Says how many tasks are shown. */
  tell(result: string): void;
  clear(): void;
}

type Choices = readonly (readonly [value: string, label: string])[];

export function createFilterBar(onChange: (filter: Omit<Filter, 'words'>) => void): FilterBar {
  const body = select(words.body);
  const role = select(words.role);
  const deadline = select(words.deadline);
  const state = select(words.doubt);
  const result = make('p', { class: 'result', role: 'status' });
  const clear = make('button', { type: 'button', class: 'quiet', hidden: true }, words.clearFilters);
  const read = (): Omit<Filter, 'words'> => ({
    body: body.value,
    role: role.value as Filter['role'],
    deadline: deadline.value,
    state: state.value as Filter['state'],
  });
  const change = () => {
    const filter = read();
    clear.hidden = Object.values(filter).every((value) => value === '');
    onChange(filter);
  };
  const empty = () => {
    for (const field of [body, role, deadline, state]) field.value = '';
    change();
  };
  for (const field of [body, role, deadline, state]) field.addEventListener('change', change);
  clear.addEventListener('click', empty);
  offer(role, [
    ['', words.allRoles],
    ['lead', words.lead],
    ['support', words.support],
    ['reportTo', words.reportTo],
  ]);
  offer(state, [
    ['', words.allDoubts],
    ['doubtful', words.doubtful],
    ['clear', words.clear],
    ['corrected', words.corrected],
  ]);
  return {
    element: make(
      'div',
      { class: 'filters', role: 'group', 'aria-label': words.filters },
      ...[body, role, deadline, state],
      clear,
      result,
    ),
    offer(tasks) {
      offer(body, [
        ['', words.allBodies],
        ...listBodies(tasks).map(([name, n]) => [name, `${name} (${count(n)})`] as const),
      ]);
      offer(deadline, [
        ['', words.allDeadlines],
        ['any', words.withDeadline],
        ['none', words.withoutDeadline],
        ['recurring', words.recurring],
        ...listMonths(tasks).map((month) => [month, `${words.month} ${month.split('-').reverse().join('/')}`] as const),
      ]);
    },
    tell: (text) => replace(result, text),
    clear: empty,
  };
}

function select(label: string): HTMLSelectElement {
  return make('select', { 'aria-label': label });
}

function offer(field: HTMLSelectElement, choices: Choices): void {
  const { value } = field;
  replace(field, ...choices.map(([value, label]) => make('option', { value }, label)));
  field.value = choices.some(([known]) => known === value) ? value : '';
}
