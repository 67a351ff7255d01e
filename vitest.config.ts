import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { defineConfig } from 'vitest/config';
import { inlinePage, PAGE } from './scripts/inline-page.mjs';

export default defineConfig({
  plugins: [
    {
      // Data tables are imported as text, as the bundler does it.
      name: 'tsv',
      enforce: 'pre',
      load: (id) => (id.endsWith('.tsv') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
    },
    {
      name: 'pages',
      enforce: 'pre',
      load: async (id) => (PAGE.test(id) ? `export default ${JSON.stringify(await inlinePage(id, build))}` : null),
    },
  ],
  test: { include: ['tests/**/*.test.ts'], globalSetup: 'tests/temporary-folder.ts', testTimeout: 60_000 },
});
