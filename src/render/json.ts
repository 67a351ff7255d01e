/** JSON for programs: one object, or an array of them. */
import type { Result } from '../model/result.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { withoutText } from './without-text.ts';

export function createJsonRenderer({ isList, withText }: Pick<RenderSettings, 'isList' | 'withText'>): Renderer {
  let count = 0;
  return {
    begin: () => (isList ? '[' : ''),
    *add(result) {
      if (isList) yield count++ === 0 ? '\n  ' : ',\n  ';
      yield* writeResult(withText ? result : withoutText(result), isList ? '  ' : '');
    },
    end: () => (isList ? '\n]\n' : '\n'),
  };
}

/** The text of `JSON.stringify(result, null, 2)`, entry for entry of its lists: that of a long document may be longer than a string can be. */
function* writeResult(result: Result, margin: string): Generator<string> {
  const inner = `${margin}  `;
  yield '{\n';
  let isFirst = true;
  for (const [key, value] of Object.entries(result)) {
    if (value === undefined) continue;
    yield `${isFirst ? '' : ',\n'}${inner}${JSON.stringify(key)}: `;
    isFirst = false;
    if (Array.isArray(value)) yield* writeList(value, inner);
    else yield indent(value, inner);
  }
  yield `\n${margin}}`;
}

function* writeList(list: readonly unknown[], margin: string): Generator<string> {
  if (list.length === 0) {
    yield '[]';
    return;
  }
  const inner = `${margin}  `;
  let before = '[\n';
  for (const value of list) {
    yield before + inner + indent(value, inner);
    before = ',\n';
  }
  yield `\n${margin}]`;
}

/** Line feeds inside of strings are escaped, so every one that stands in the text is the printer's. */
function indent(value: unknown, margin: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`);
}
