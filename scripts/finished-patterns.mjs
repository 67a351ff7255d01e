/**
 * Patterns that are composed when a module loads – `const DATE = new RegExp(…)`, `pattern(…)`, `latin(…)` – go into the bundle as the literals that they come
 * to. A run then neither composes them nor loads what composes them, and the later steps of the build see them whole.
 *
 * The build finds out what they come to by evaluating them: it bundles every module that composes a pattern, each composition wrapped so that its value is
 * kept, and loads that bundle once.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** A statement at the top of a module, as the formatter lays it out: its last line is the first that ends with a semicolon before one at the margin. */
const STATEMENT = /^(?:export )?const \w+(?:: [^=\n]+)? =[\s\S]*?;$(?=\n\S|\n*$|\n\n)/gm;
const COMPOSITION = /(?<![.\w])(?:new RegExp|pattern|latin)\(/g;

/** Where a source composes patterns when it loads: what stands in a function is composed later, perhaps of something else. */
export function findCompositions(source) {
  const found = [];
  for (const { 0: statement, index: at } of source.matchAll(STATEMENT)) {
    let behind = 0;
    for (const { 0: opening, index } of statement.matchAll(COMPOSITION)) {
      if (index < behind) continue;
      if (statement.slice(0, index).includes('=>')) break;
      behind = endOfCall(statement, index + opening.length);
      if (behind < 0) break;
      found.push({ start: at + index, end: at + behind });
    }
  }
  return found;
}

/** The source with its compositions replaced by what each of them comes to. */
export function replaceCompositions(source, replace) {
  let replaced = '';
  let behind = 0;
  findCompositions(source).forEach(({ start, end }, i) => {
    replaced += source.slice(behind, start) + replace(source.slice(start, end), i);
    behind = end;
  });
  return replaced + source.slice(behind);
}

/** What every composition below a folder comes to: literals by file, in the order in which they stand. */
export async function evaluateCompositions(folder, { build, ...options }) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => findCompositions(readFileSync(file, 'utf8')).length > 0);
  const { outputFiles } = await build({
    ...options,
    stdin: {
      contents: files
        .map((file) => `import ${JSON.stringify(`./${relative(folder, file).replaceAll('\\', '/')}`)};`)
        .join('\n'),
      resolveDir: folder,
    },
    // No import may be left out because nothing of it is used.
    ignoreAnnotations: true,
    format: 'cjs',
    write: false,
    outdir: undefined,
    metafile: false,
    plugins: [...options.plugins, { name: 'kept-patterns', setup: keepPatterns }],
  });
  const kept = new Map(files.map((file) => [file, []]));
  const keep = (file, index, value) => {
    kept.get(file)[index] = String(value);
    return value;
  };
  new Function('keepPattern', 'require', 'module', outputFiles[0].text)(keep, createRequire(join(folder, 'x.js')), {});
  return kept;

  function keepPatterns({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!files.includes(path)) return undefined;
      const contents = replaceCompositions(
        readFileSync(path, 'utf8'),
        (composition, i) => `keepPattern(${JSON.stringify(path)}, ${i}, ${composition})`,
      );
      return { contents, loader: 'ts', resolveDir: dirname(path) };
    });
  }
}

/** What may hold a bracket that is none: strings, templates without their insertions, and literal expressions behind a bracket or comma. */
const OPAQUE =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=[(,]\s*)\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\/|\/\/[^\n]*/y;

/** Behind the bracket that closes what was opened before `from`; -1 when there is none. */
function endOfCall(source, from) {
  for (let at = from, depth = 1; at < source.length; ) {
    OPAQUE.lastIndex = at;
    if (OPAQUE.test(source)) at = OPAQUE.lastIndex;
    else if (source[at] === '`') at = endOfTemplate(source, at + 1);
    else {
      if ('([{'.includes(source[at])) depth++;
      if (')]}'.includes(source[at]) && --depth === 0) return at + 1;
      at++;
    }
    if (at <= 0) return -1;
  }
  return -1;
}

function endOfTemplate(source, from) {
  for (let at = from; at > 0 && at < source.length; ) {
    if (source[at] === '`') return at + 1;
    if (source.startsWith('${', at)) at = endOfCall(source, at + 2);
    else at += source[at] === '\\' ? 2 : 1;
  }
  return -1;
}
