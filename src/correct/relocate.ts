/**
 * Corrections of a text that came in another form: other bytes, other offsets, the same tasks. Tasks are known by their keys, places by their words.
 */
import type { PatchBody, PatchDeadline, PatchedDocument, PatchRange } from '../model/patch.ts';
import type { Result } from '../model/result.ts';
import { SourceText } from './source-text.ts';

/** Null where the result lacks one of the tasks or one of the places that the corrections speak of: it is of another text then. */
export function relocate(patched: PatchedDocument, result: Result): PatchedDocument | null {
  if (patched.source.part !== (result.source.part?.index ?? null)) return null;
  const units = new Map(result.tasks.map(({ key, unit }) => [key, unit]));
  const keys = Object.keys(patched.tasks);
  if (keys.length + patched.added.length === 0 || !keys.every((key) => units.has(key))) return null;
  const source = new SourceText(result);
  const tasks: PatchedDocument['tasks'] = {};
  for (const [key, correction] of Object.entries(patched.tasks)) {
    const seek = (range: PatchRange) => source.seek(range.words ?? '', range.start, units.get(key));
    const { span, lead, support, deadline, ...rest } = correction;
    const moved = span && seek(span);
    if (moved === null) return null;
    tasks[key] = {
      ...rest,
      ...(moved && { span: moved }),
      ...(lead && { lead: lead.map((one) => move(one, seek)) }),
      ...(support && { support: support.map((one) => move(one, seek)) }),
      ...(deadline !== undefined && { deadline: deadline && move(deadline, seek) }),
    };
  }
  const added: PatchedDocument['added'] = [];
  for (const { span, lead, support, deadline } of patched.added) {
    const place = source.seek(span.words ?? '', span.start);
    if (!place) return null;
    const seek = (range: PatchRange) => source.seek(range.words ?? '', range.start, place);
    added.push({
      span: place,
      lead: lead.map((one) => move(one, seek)),
      support: support.map((one) => move(one, seek)),
      deadline: deadline && move(deadline, seek),
    });
  }
  return { ...patched, tasks, added };
}

/** A name or a deadline holds without its place too. */
function move<One extends PatchBody | PatchDeadline>(one: One, seek: (range: PatchRange) => PatchRange | null): One {
  const { span, ...rest } = one;
  const place = span ? seek(span) : null;
  return (place ? { ...rest, span: place } : rest) as One;
}
