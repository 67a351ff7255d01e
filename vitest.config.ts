import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Data tables are imported as text, as the bundler does it.
      name: 'tsv',
      enforce: 'pre',
      load: (id) => (id.endsWith('.tsv') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
    },
  ],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000 },
});
