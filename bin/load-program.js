/**
 * Loads the bundled command (`dist/cli.cjs`) from the code that the engine compiled when the package was built: parsing and compiling it anew takes longer
 * than reading a document. Compiled code fits one version of Node on one architecture; elsewhere the bundle is compiled as any module is.
 *
 * CommonJS, because Node starts its loader of ES modules only for who needs it.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const program = join(dist, 'cli.cjs');
const codeCache = join(dist, `cli-${process.version}-${process.platform}-${process.arch}.cache`);

/** Modules of Node that most runs ask for. What Node keeps compiled of its own holds for the engine's own flags alone. */
const EARLY = ['node:crypto', 'node:os'];

/**
 * Tells the engine what reading documents is like, before the bundle is loaded; compiled code holds for these flags alone. Patterns are used often, and would
 * be compiled twice, once for the first use and once for the next. Functions that are called often enough in one document would be optimised beside the run,
 * on the same processors; those of many documents still are, later, which takes less time in all.
 *
 * Tiering up is made immediate, not switched off: patterns that Node itself used before would then be run as what they are not, and the run end with a fault.
 *
 * Flags hold for the whole process: threads find them set.
 */
function tuneEngine() {
  for (const name of EARLY) require(name);
  setFlagsFromString('--regexp-tier-up-ticks=0');
  setFlagsFromString('--interrupt-budget=600000');
}

/** What the bundle exports. */
function loadProgram() {
  const script = compile(readIfThere(codeCache));
  if (script && !script.cachedDataRejected) return evaluate(script);
  // Newer versions of Node keep compiled code between runs themselves.
  require('node:module').enableCompileCache?.();
  return require(program);
}

/** The bundle as a script; null without compiled code. */
function compile(cachedData) {
  return cachedData ? new Script(readProgram(), { filename: program, cachedData }) : null;
}

function evaluate(script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
}

/** As it lies in the file: a text of this length that is put together is copied. */
function readProgram() {
  return readFileSync(program, 'latin1');
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** For the build: the bundle, compiled anew. */
function compileProgram() {
  tuneEngine();
  const script = new Script(readProgram(), { filename: program });
  return { script, exports: evaluate(script) };
}

module.exports = { tuneEngine, loadProgram, compileProgram, codeCache };
