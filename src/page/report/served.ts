/** A report that `docparse serve` shows: corrections are kept there as they are made, and outputs come from there. */
import { make, replace } from '../dom.ts';
import type { CorrectionStore } from './correction-store.ts';
import { readPatch } from './corrections.ts';
import { words } from './words.ts';

export interface ServedSettings {
  store: CorrectionStore;
  actions: HTMLElement;
  tell(state: string): void;
}

export interface ServedCorrections {
  /** Those of before. */
  load(): Promise<void>;
  /** Whether they were kept. */
  save(): Promise<boolean>;
  /** The same for a file of corrections that was opened: how many documents here they were found to hold for, beyond those of the same bytes; null where they were not kept. */
  saveOpened(): Promise<number | null>;
}

interface Output {
  format: string;
  label: string;
}

export function serveCorrections({ store, actions, tell }: ServedSettings): ServedCorrections {
  const menu = make('details', { class: 'downloads' }, make('summary', {}, words.download));
  actions.prepend(menu);
  return {
    async load() {
      const response = await fetch('/patch');
      const patch = response.ok ? readPatch(await response.text()) : null;
      if (patch) store.load(patch);
      tell('');
      const outputs: Output[] = await (await fetch('/formats')).json();
      const { search } = location;
      replace(
        menu,
        make('summary', {}, words.download),
        make(
          'ul',
          {},
          ...outputs.map(({ format, label }) =>
            make('li', {}, make('a', { href: `/download/${format}${search}`, download: true }, label)),
          ),
        ),
      );
    },
    save: async () => (await send('/patch')) !== null,
    saveOpened: () => send('/patch?opened'),
  };

  async function send(address: string): Promise<number | null> {
    try {
      const body = JSON.stringify(store.toPatch());
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'PUT', body, headers });
      tell(response.ok ? words.saved : words.notSaved);
      return response.ok ? (await response.json()).moved : null;
    } catch {
      tell(words.notSaved);
      return null;
    }
  }
}
