/** What head and foot of a document say, fact by fact; what is not printed has no line. */
import type { Language } from '../../model/messages.ts';
import type { Body, DocumentInfo, Grounded, Span } from '../../model/result.ts';
import type { Placed, ReportFact } from '../../page/report-data.ts';
import { SUMMARY_LABELS } from '../summary-labels.ts';
import type { Place } from './place.ts';

const LABELS = {
  vi: { type: 'Loại văn bản', number: 'Số, ký hiệu', date: 'Ngày ban hành', title: 'Trích yếu', basis: 'Căn cứ' },
  en: { type: 'Type', number: 'Number and symbol', date: 'Date', title: 'Subject', basis: 'Legal bases' },
} as const;

export function describeFacts(document: DocumentInfo, language: Language, place: Place): ReportFact[] {
  const labels = { ...SUMMARY_LABELS[language], ...LABELS[language] };
  const bodies = (all: readonly (Body | null)[]): Placed[] =>
    all.flatMap((body) => (body ? [place(nameOf(body, labels.inferred), body.span)] : []));
  const words = (all: readonly ((Pick<Grounded, 'text'> & { span: Span | null }) | null)[]): Placed[] =>
    all.flatMap((one) => (one ? [place(one.text, one.span)] : []));
  const facts: [label: string, values: Placed[]][] = [
    [labels.type, document.type ? [place(document.type.name, document.type.span)] : []],
    [labels.number, words([document.number])],
    [labels.date, words([document.date])],
    [labels.title, words([document.title])],
    [labels.issuer, bodies([document.issuer, ...document.coIssuers])],
    [labels.parentIssuer, bodies([document.parentIssuer])],
    [labels.place, words([document.place])],
    [labels.urgency, words([document.urgency])],
    [labels.secrecy, words([document.secrecy])],
    [labels.addressees, bodies(document.addressees)],
    [labels.basis, words(document.legalBases)],
    [labels.recipients, words([...document.recipients, document.archive])],
    [labels.signatures, document.signatures.map((one) => place(signer(one), one.span))],
  ];
  return facts.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }));
}

function nameOf({ name, certainty }: Body, inferred: string): string {
  return certainty === 'inferred' ? `${name} (${inferred})` : name;
}

function signer({ authority, capacity, position, name }: DocumentInfo['signatures'][number]): string {
  return [authority, capacity, position, name].filter((part) => part !== null).join(', ');
}
