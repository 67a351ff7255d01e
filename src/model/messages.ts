/** Diagnostics and doubts in words: made in English for the JSON, told in either language to people. */
import { DIAGNOSTICS, type DiagnosticEntry, DOUBTS, type DoubtEntry } from './message-table.ts';
import type { Diagnostic, Span } from './result.ts';
import type { Notice } from './source.ts';

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
export type DoubtCode = keyof typeof DOUBTS;
export type Language = 'vi' | 'en';

/** The parameters that a message names in braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
export type MessageParams<Code extends DiagnosticCode> = Record<
  Names<(typeof DIAGNOSTICS)[Code]['en']['message']>,
  string | number
>;

/** A diagnostic as the result holds it, with its English message. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  params: MessageParams<Code>,
  span: Span | null,
): Diagnostic {
  const entry = DIAGNOSTICS[code];
  return { code, severity: entry.severity, message: fill(entry.en.message, params), span };
}

/** The diagnostic of what a reader met in a file. */
export function tellNotice({ code, params }: Notice, span: Span | null): Diagnostic {
  const entry = DIAGNOSTICS[code];
  return { code, severity: entry.severity, message: fill(entry.en.message, params), span };
}

/** The message of a diagnostic in the reader's language; the English one when the code is unknown. */
export function tellDiagnostic({ code, message }: Diagnostic, language: Language): string {
  const entry = findDiagnostic(code);
  if (language === 'en' || !entry) return message;
  return fill(entry.vi.message, readParams(entry.en.message, message));
}

/** What is to be checked, in a few words; the code itself when it is unknown. */
export function tellDoubt(code: string, language: Language): string {
  return findDoubt(code)?.[language].note ?? code;
}

export function findDiagnostic(code: string): DiagnosticEntry | null {
  return Object.hasOwn(DIAGNOSTICS, code) ? DIAGNOSTICS[code as DiagnosticCode] : null;
}

export function findDoubt(code: string): DoubtEntry | null {
  return Object.hasOwn(DOUBTS, code) ? DOUBTS[code as DoubtCode] : null;
}

/** Every code that `docparse explain` knows of, in the order of the tables. */
export function listCodes(): string[] {
  return [...new Set([...Object.keys(DIAGNOSTICS), ...Object.keys(DOUBTS)])];
}

const PLACEHOLDER = /\{(\w+)\}/g;

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => String(params[name] ?? whole));
}

/** Takes the parameters out of a message again: what stands between the fixed pieces of its template. */
function readParams(template: string, message: string): Record<string, string> {
  const params: Record<string, string> = {};
  const pieces = template.split(PLACEHOLDER);
  let at = (pieces[0] ?? '').length;
  for (let i = 1; i < pieces.length; i += 2) {
    const after = pieces[i + 1] ?? '';
    const isLast = i + 2 >= pieces.length;
    const end = isLast ? message.length - after.length : message.indexOf(after, at);
    if (end < at) break;
    params[pieces[i] ?? ''] = message.slice(at, end);
    at = end + after.length;
  }
  return params;
}
