/**
 * Modules named `….built.ts` make nothing but data – tables, folded and indexed –, which takes longer than reading a document. The build evaluates them, and
 * the bundles hold what they export as JSON. What runs from the sources evaluates them when it loads.
 */
import { createRequire } from 'node:module';

export const BUILT_MODULE = /\.built\.ts$/;

/** The module that exports what the module at `path` comes to. `options` say how its own imports are bundled. */
export async function finishModule(path, { build, ...options }) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [path],
    format: 'cjs',
    write: false,
    metafile: false,
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(path));
  return Object.entries(module.exports).map(writeExport).join('\n');
}

function writeExport([name, value]) {
  const text = JSON.stringify(value);
  if (!isData(value)) throw new Error(`${name} is not data: it can't be written as JSON`);
  return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});`;
}

/** Is it read from JSON as it was written? */
function isData(value) {
  if (Array.isArray(value)) return value.every(isData);
  if (value !== null && typeof value === 'object') {
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData);
  }
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
