/** A body that a person named: the document's own where it has one of that name, else what the grammar of names makes of it. */
import { contextOf } from '../model/body.ts';
import type { PatchBody } from '../model/patch.ts';
import type { Body, Result, Span } from '../model/result.ts';
import { namesIn } from '../names/listed.ts';
import { fold } from '../text/fold.ts';
import type { SourceText } from './source-text.ts';

export function nameBody({ name, span }: PatchBody, unit: Span, result: Result, source: SourceText): Body {
  const known = bodiesOf(result).find((body) => isCalled(body, name));
  const place = span && source.holds(span) ? source.read(span) : null;
  const isInside = place !== null && place.span.start >= unit.start && place.span.end <= unit.end;
  return {
    ...(known ? identityOf(known) : readName(name)),
    text: place?.text ?? null,
    span: place?.span ?? null,
    certainty: place === null ? 'inferred' : isInside ? 'stated' : 'inherited',
  };
}

type Identity = Pick<Body, 'id' | 'name' | 'kind' | 'agency' | 'place'>;

function identityOf({ id, name, kind, agency, place }: Identity): Identity {
  return { id, name, kind, agency, place };
}

function isCalled({ name, text }: Body, called: string): boolean {
  return fold(name) === fold(called) || (text !== null && fold(text) === fold(called));
}

function bodiesOf({ tasks, document }: Result): Body[] {
  const { issuer, parentIssuer, coIssuers, addressees, recipients } = document;
  return [
    ...tasks.flatMap(({ lead, support, reportTo }) => [...lead, ...support, ...reportTo]),
    ...[issuer, parentIssuer].filter((body) => body !== null),
    ...coIssuers,
    ...addressees,
    ...recipients.flatMap(({ bodies }) => bodies),
  ];
}

function readName(name: string): Identity {
  const context = contextOf(name);
  const [only, ...more] = namesIn({ start: 0, end: name.length, text: name }, context);
  const isWhole = only && more.length === 0 && fold(name.slice(only.start, only.end)) === fold(name);
  return isWhole ? identityOf(only) : { id: null, name, kind: 'agency', agency: null, place: null };
}
