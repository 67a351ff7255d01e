/** What a project sets once (`docparse.config.json`), and own tables of bodies. Loaded only where there are such files; errors name the key or the row. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { OwnBody } from '../lexicon/own-bodies.ts';
import type { Language } from '../model/messages.ts';

import { COLUMN_KEYS } from '../render/columns.ts';
import { FORMAT_NAMES } from '../render/formats.ts';
import { readChecked } from './checked-json.ts';
import { LANGUAGES, type Settings } from './options.ts';
import { parseSize } from './size.ts';
import { USAGE } from './usage-error.ts';

const Body = z.strictObject({
  name: z.string().min(2),
  id: z.string().min(1).optional(),
  abbreviations: z.array(z.string().min(2)).optional(),
  codes: z.array(z.string().min(1)).optional(),
  level: z.enum(['central', 'province', 'district', 'commune', 'other']).optional(),
});
const Bodies = z.array(Body);

const Size = z.unknown().transform((given, context) => {
  const size = typeof given === 'number' || typeof given === 'string' ? parseSize(String(given)) : null;
  if (size !== null) return size;
  context.addIssue('bytes, as in 1000000 or "500M"');
  return z.NEVER;
});

const Format = z.enum(FORMAT_NAMES);

const Config = z.strictObject({
  /** Left to editors. */
  $schema: z.string().optional(),
  /** What is printed; with `--out-dir` all of several. */
  format: z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(Format).min(1)).optional(),
  /** Of the task matrix. */
  columns: z.array(z.enum(COLUMN_KEYS)).min(1).optional(),
  language: z.enum(LANGUAGES).optional(),
  limits: z
    .strictObject({
      maxBytes: Size.optional(),
      timeout: z.number().positive().optional(),
      maxPages: z.int().positive().optional(),
    })
    .optional(),
  /** A path, from the folder of the file, or the rows themselves. */
  lexicon: z.union([z.string(), Bodies]).optional(),
});
type Config = z.infer<typeof Config>;

/** All but the table of bodies. */
export function readSettings(path: string, language: Language): Settings {
  const {
    format: formats,
    columns,
    language: spoken,
    limits,
  }: Config = readChecked(Config, path, language, USAGE.badConfig);
  return { formats, columns, language: spoken, limits };
}

/** The rows of a configuration's own table. */
export function readConfiguredBodies(path: string, language: Language): readonly OwnBody[] {
  const { lexicon = [] }: Config = readChecked(Config, path, language, USAGE.badConfig);
  return typeof lexicon === 'string' ? readBodies(resolve(dirname(path), lexicon), language) : lexicon;
}

/** The rows of an own table of bodies. */
export function readBodies(path: string, language: Language): readonly OwnBody[] {
  return readChecked(Bodies, path, language, USAGE.badConfig);
}
