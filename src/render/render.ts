/** Results in an output format, whole: for programs. The command writes them piece by piece instead. */
import type { Result } from '../model/result.ts';
import { FORMATS, type FormatName } from './formats.ts';
import type { Chunk, RenderSettings } from './renderer.ts';

/** `language` of headings and words, Vietnamese by default; `width` of the formats for terminals; `excel` makes CSV for Excel. */
export type RenderOptions = Partial<Omit<RenderSettings, 'isList'>>;

/** Text, or the bytes of a format that isn't text. Of a list of results JSON is an array; the tables count on through it. */
export async function render(
  results: Result | readonly Result[],
  format: FormatName,
  options: RenderOptions = {},
): Promise<Chunk> {
  const isList = Array.isArray(results);
  const create = await FORMATS[format].load();
  const renderer = create({
    language: 'vi',
    colours: false,
    width: 100,
    excel: false,
    withText: true,
    ...options,
    isList,
  });
  const chunks: Chunk[] = [renderer.begin()];
  for (const result of isList ? results : [results as Result])
    for (const chunk of renderer.add(result)) chunks.push(chunk);
  chunks.push(await renderer.end());
  return joinChunks(chunks);
}

function joinChunks(chunks: readonly Chunk[]): Chunk {
  if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('');
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}
