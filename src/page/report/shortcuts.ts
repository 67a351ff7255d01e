/** Keys by which the report is gone through; letters only, and they can be switched off, for who speaks to the machine instead of typing. */
import { make } from '../dom.ts';
import { words } from './words.ts';

export interface Shortcut {
  keys: readonly string[];
  words: string;
  act(): void;
}

export interface Shortcuts {
  /** The dialogue that tells them. */
  element: HTMLDialogElement;
  open(): void;
}

/** Names of keys as they are printed on them. */
const ARROWS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

export function listenForShortcuts(shortcuts: readonly Shortcut[]): Shortcuts {
  const isOn = make('input', { type: 'checkbox', checked: true });
  const element = make(
    'dialog',
    { 'aria-labelledby': 'shortcuts-title' },
    make('h2', { id: 'shortcuts-title' }, words.shortcuts),
    make(
      'dl',
      {},
      ...shortcuts.flatMap(({ keys, words }) => [
        make('dt', {}, ...keys.map((key) => make('kbd', {}, ARROWS[key] ?? key))),
        make('dd', {}, words),
      ]),
    ),
    make('label', {}, isOn, words.useShortcuts),
    make('form', { method: 'dialog' }, make('button', { type: 'submit' }, words.close)),
  );
  document.addEventListener('keydown', (event) => {
    if (!isOn.checked || element.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
    const shortcut = shortcuts.find(({ keys }) => keys.includes(event.key));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act();
  });
  return { element, open: () => element.showModal() };
}
