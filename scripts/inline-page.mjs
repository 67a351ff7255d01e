/**
 * A page of `src/page` as one text: its style sheet and its script, bundled with what they import, stand inside of it, and its security policy names
 * their hashes, so that nothing else in the page can ever run. Imported by the sources as text: `import page from '../page/report.html'`.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const PAGE = /[\\/]src[\\/]page[\\/][\w-]+\.html$/;

const STYLE = /<link rel="stylesheet" href="([\w./-]+)" ?\/?>/;
const SCRIPT = /<script src="([\w./-]+)"><\/script>/;

/** `build` is that of esbuild. */
export async function inlinePage(path, build) {
  const page = await readFile(path, 'utf8');
  const bundle = async (name) => {
    const { outputFiles } = await build({
      entryPoints: [join(dirname(path), name)],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: ['chrome111', 'firefox113', 'safari16.4'],
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
    });
    return outputFiles[0].text.trim();
  };
  const style = await bundle(STYLE.exec(page)[1]);
  const script = await bundle(SCRIPT.exec(page)[1]);
  return page
    .replace(/^ +/gm, '')
    .replace('{style}', () => hashOf(style))
    .replace('{script}', () => hashOf(script))
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace(SCRIPT, () => `<script>${script}</script>`);
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
