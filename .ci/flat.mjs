/**
 * Runs the program with the same arguments and gives its JSON with the titles of sections as plain text, as the scorer wants to print them.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/docparse.js', import.meta.url));
const { stdout, status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  encoding: 'utf8',
  stdio: ['inherit', 'pipe', 'inherit'],
  maxBuffer: 1 << 28,
});
process.exitCode = status ?? 1;
process.stdout.write(flatten(stdout));

function flatten(json) {
  try {
    return JSON.stringify(JSON.parse(json, (key, value) => (key === 'sections' ? value.map(withFlatTitle) : value)));
  } catch {
    return json;
  }
}

function withFlatTitle(section) {
  return { ...section, title: section.title?.text ?? null, children: section.children.map(withFlatTitle) };
}
