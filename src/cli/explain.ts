/** `docparse explain CODE|PATTERN`: what a diagnostic, a doubt or an assignment pattern means. Without a code, all of them. */
import { patternEntries } from '../extract/patterns/index.ts';
import { findDiagnostic, findDoubt, type Language, listCodes } from '../model/messages.ts';
import { USAGE, UsageError } from './usage-error.ts';

const WORDS = {
  vi: {
    error: 'lỗi',
    warning: 'cảnh báo',
    info: 'thông tin',
    diagnostic: 'thông báo về văn bản',
    doubt: 'điểm cần xem của nhiệm vụ',
    pattern: 'cách giao việc',
    example: 'Ví dụ',
    lead: 'chủ trì',
    support: 'phối hợp',
    codes: 'Mã thông báo và điểm cần xem:',
    patterns: 'Cách giao việc (assignment.pattern):',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    diagnostic: 'diagnostic of a document',
    doubt: 'doubt of a task',
    pattern: 'assignment pattern',
    example: 'Example',
    lead: 'lead',
    support: 'support',
    codes: 'Diagnostics and doubts:',
    patterns: 'Assignment patterns (assignment.pattern):',
  },
} as const;

export function explain(code: string | null, language: Language): string {
  if (code === null) return listAll(language);
  const parts = [explainDiagnostic(code, language), explainDoubt(code, language), explainPattern(code, language)];
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) throw new UsageError(USAGE.unknownCode(code, similarTo(code))[language]);
  return known.join('\n');
}

function explainDiagnostic(code: string, language: Language): string | null {
  const entry = findDiagnostic(code);
  if (!entry) return null;
  const words = WORDS[language];
  const { message, explanation } = entry[language];
  const head = `${code} (${words.diagnostic}, ${words[entry.severity]})`;
  return writeEntry([head, message.replace(/\{\w+\}/g, '…'), explanation], words.example, entry.example);
}

function explainDoubt(code: string, language: Language): string | null {
  const entry = findDoubt(code);
  if (!entry) return null;
  const words = WORDS[language];
  const { note, explanation } = entry[language];
  return writeEntry([`${code} (${words.doubt})`, note, explanation], words.example, entry.example);
}

function explainPattern(name: string, language: Language): string | null {
  const pattern = patternEntries.find((one) => one.name === name);
  if (!pattern) return null;
  const words = WORDS[language];
  const examples = pattern.examples.map(({ text, lead, support }) => {
    const roles = [`${words.lead}: ${lead.join('; ') || '–'}`, `${words.support}: ${support.join('; ') || '–'}`];
    return [text, ...roles.map((role) => `  ${role}`)].join('\n');
  });
  return writeEntry([`${name} (${words.pattern})`, pattern.gloss[language]], words.example, examples.join('\n\n'));
}

function writeEntry(lines: readonly string[], exampleWord: string, example: string): string {
  const [head, ...rest] = lines;
  const body = rest.map((line) => `  ${line}\n`).join('');
  const quoted = example.replace(/^(?=.)/gm, '    ');
  return `${head}\n${body}\n  ${exampleWord}:\n${quoted}\n`;
}

function listAll(language: Language): string {
  const words = WORDS[language];
  const codes = listCodes();
  const width = Math.max(...[...codes, ...patternEntries.map(({ name }) => name)].map((code) => code.length));
  const row = (code: string, text: string) => `  ${code.padEnd(width)}  ${text}\n`;
  const messages = codes.map((code) => {
    const text = findDiagnostic(code)?.[language].message ?? findDoubt(code)?.[language].note ?? '';
    return row(code, text.replace(/\{\w+\}/g, '…'));
  });
  const rules = patternEntries.map((pattern) => row(pattern.name, pattern.gloss[language]));
  return `${words.codes}\n${messages.join('')}\n${words.patterns}\n${rules.join('')}`;
}

/** Codes that share most of their words or letters with what was typed. */
function similarTo(code: string): string[] {
  const typed = code.toLowerCase();
  return [...listCodes(), ...patternEntries.map(({ name }) => name)]
    .map((known) => ({ known, distance: editDistance(typed, known) }))
    .filter(({ known, distance }) => distance <= Math.max(2, known.length / 3) || known.includes(typed))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ known }) => known);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
