/**
 * Writes `dist/THIRD-PARTY-LICENSES.txt`: name, version, licence and licence text of every package whose code may stand in the bundles of `dist`.
 * These are the packages that the sources import, and all that those depend on.
 *
 *   node scripts/list-licenses.mjs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = '-'.repeat(80);

const folders = new Map();
for (const name of importedPackages()) collect(name, root);
const entries = [...folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(writeEntry);
const intro = 'docparse holds code of packages named here, each under its own licence.';
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), `${[intro, ...entries].join(`\n\n${RULE}\n`)}\n`);

/** Names of the packages that the sources import, types aside. */
function importedPackages() {
  const files = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true });
  const names = new Set();
  for (const file of files) {
    if (!file.isFile() || !/(?<!\.d)\.ts$/.test(file.name)) continue;
    const code = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const [, path] of code.matchAll(/^(?:import|export) (?!type )(?:[^;'"]* from )?'([^.'][^']*)'/gm))
      if (!path.startsWith('node:')) names.add(packageOf(path));
  }
  return names;
}

function packageOf(path) {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Notes a package and what it depends on, found as Node finds it: in the nearest `node_modules` upwards. */
function collect(name, from) {
  const folder = findFolder(name, from);
  if (folder === null || folders.has(folder)) return;
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  folders.set(folder, { ...described, folder });
  for (const dependency of Object.keys(described.dependencies ?? {}))
    if (!dependency.startsWith('@types/')) collect(dependency, folder);
}

function findFolder(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === root || at === dirname(at)) return null;
  }
}

function writeEntry({ name, version, license, folder }) {
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license ?? 'licence not stated'})`, ...texts].join('\n\n');
}
