/**
 * Corrections (bản sửa): what people changed in the reading of documents, as the report saves it and `--patch` applies it. Tasks are known by their
 * keys, documents by the hash of their file; offsets point into the source as those of a result do.
 */
import * as z from 'zod';

const offset = z.int().min(0);

export const PatchRange = z
  .strictObject({
    start: offset,
    end: offset,
    words: z.string().exactOptional().describe('What stands there, for the same text in another form'),
  })
  .refine(({ start, end }) => start < end, 'end must lie behind start')
  .meta({ id: 'PatchRange', description: 'Words of the source, as offsets' });
export type PatchRange = z.infer<typeof PatchRange>;

export const PatchBody = z
  .strictObject({ name: z.string().trim().min(1), span: PatchRange.exactOptional() })
  .meta({ id: 'PatchBody', description: 'A body by its name, with the words of the source where it was taken from' });
export type PatchBody = z.infer<typeof PatchBody>;

export const PatchDeadline = z
  .strictObject({
    text: z.string().describe('As the document has it; empty where it says nothing'),
    due: z.iso.date().nullable(),
    span: PatchRange.exactOptional(),
  })
  .meta({ id: 'PatchDeadline' });
export type PatchDeadline = z.infer<typeof PatchDeadline>;

export const Correction = z
  .strictObject({
    text: z.string().describe('The task as the program read it, for who reads the file'),
    isTask: z.literal(false).exactOptional().describe('It is no task'),
    span: PatchRange.exactOptional().describe('The words that state the work'),
    lead: z.array(PatchBody).exactOptional(),
    support: z.array(PatchBody).exactOptional(),
    deadline: PatchDeadline.nullable().exactOptional().describe('null: it has none'),
  })
  .meta({ id: 'Correction', description: 'What is different in a task; what is left out stays as it was read' });
export type Correction = z.infer<typeof Correction>;

export const AddedTask = z
  .strictObject({
    span: PatchRange,
    lead: z.array(PatchBody),
    support: z.array(PatchBody),
    deadline: PatchDeadline.nullable(),
  })
  .meta({ id: 'AddedTask', description: 'A task that the program did not see' });
export type AddedTask = z.infer<typeof AddedTask>;

export const PatchedDocument = z
  .strictObject({
    source: z.strictObject({
      path: z.string().nullable(),
      sha256: z.string(),
      part: offset.nullable().describe('Which of several documents in the file, counted from 0'),
    }),
    tasks: z.record(z.string(), Correction).describe('By the key of the task'),
    added: z.array(AddedTask),
  })
  .meta({ id: 'PatchedDocument' });
export type PatchedDocument = z.infer<typeof PatchedDocument>;

export const Patch = z
  .strictObject({ patchVersion: z.literal('1'), documents: z.array(PatchedDocument) })
  .meta({ title: 'docparse patch', description: 'What people corrected' });
export type Patch = z.infer<typeof Patch>;
