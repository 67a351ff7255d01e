/** JSON lines for programs that read a stream: one result a line, always. */
import type { Result } from '../model/result.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { withoutText } from './without-text.ts';

export function createNdjsonRenderer({ withText }: Pick<RenderSettings, 'withText'>): Renderer {
  return {
    begin: () => '',
    *add(result) {
      yield* writeLine(withText ? result : withoutText(result));
    },
    end: () => '',
  };
}

function* writeLine(result: Result): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(value)) yield* writeList(value);
    else yield JSON.stringify(value);
  }
  yield '}\n';
}

function* writeList(list: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const value of list) {
    yield before + JSON.stringify(value);
    before = ',';
  }
  yield list.length === 0 ? '[]' : ']';
}
