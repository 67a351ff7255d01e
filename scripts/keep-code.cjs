/**
 * Reads a few documents with the bundled command and keeps what the engine compiled for it beside the bundle, for `bin/load-program.js`.
 *
 *   node scripts/keep-code.cjs      after `dist/cli.cjs` was written; prints what the command prints
 */
const { existsSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { codeCache, compileProgram } = require('../bin/load-program.js');

const SAMPLES = ['ke-hoach-ubnd-tinh', 'cong-van-so', 'chi-thi', 'thong-bao-ket-luan'];

keepCode();

async function keepCode() {
  const { script, exports } = compileProgram();
  const samples = SAMPLES.map((name) => join(__dirname, '..', 'fixtures', 'documents', name, 'input.txt'));
  for (const sample of samples.filter(existsSync)) {
    for (const format of ['--json', '--summary']) await exports.run([sample, format]);
  }
  writeFileSync(`${codeCache}.new`, script.createCachedData());
  renameSync(`${codeCache}.new`, codeCache);
}
