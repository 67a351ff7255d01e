/** What a project sets once (`docparse.config.json`), and own tables of bodies. Loaded only where there are such files; errors name the key or the row. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { OwnBody } from '../lexicon/own-bodies.ts';
import type { Language } from '../model/messages.ts';
import { reasonOf, USAGE, UsageError } from './usage-error.ts';

const Body = z.strictObject({
  name: z.string().min(2),
  id: z.string().min(1).optional(),
  abbreviations: z.array(z.string().min(2)).optional(),
  codes: z.array(z.string().min(1)).optional(),
  level: z.enum(['central', 'province', 'district', 'commune', 'other']).optional(),
});
const Bodies = z.array(Body);

const Config = z.strictObject({
  /** Left to editors. */
  $schema: z.string().optional(),
  /** A path, from the folder of the file, or the rows themselves. */
  lexicon: z.union([z.string(), Bodies]).optional(),
});
type Config = z.infer<typeof Config>;

/** The rows of a configuration's own table. */
export function readConfiguredBodies(path: string, language: Language): readonly OwnBody[] {
  const { lexicon = [] }: Config = check(Config, readJson(path, language), path, language);
  return typeof lexicon === 'string' ? readBodies(resolve(dirname(path), lexicon), language) : lexicon;
}

/** The rows of an own table of bodies. */
export function readBodies(path: string, language: Language): readonly OwnBody[] {
  return check(Bodies, readJson(path, language), path, language);
}

function readJson(path: string, language: Language): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(USAGE.unreadable(path, reasonOf(error))[language]);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(USAGE.noJson(path, (error as Error).message)[language]);
  }
}

function check<Value>(schema: z.ZodType<Value>, value: unknown, path: string, language: Language): Value {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new UsageError(USAGE.badConfig(path, placeOf(issue?.path ?? []), issue?.message ?? '')[language]);
}

/** `lexicon[2].name`: rows are counted from 1, as people do. */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
