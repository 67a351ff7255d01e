/** `docparse/schema`: the zod schemas of the result and the JSON Schema made of them. */
import * as z from 'zod';
import { Result } from './model/result.ts';

export { Patch } from './model/patch.ts';
export * from './model/result.ts';

/** The JSON Schema (draft 2020-12) of one Result. Unknown keys are allowed: within a schema version fields may be added. */
export function resultJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Result, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // The bound of every integer of JavaScript says nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as Record<string, unknown>;
}
