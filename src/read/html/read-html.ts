import type { Reading } from '../../model/source.ts';
import { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';

export function readHtml(source: string, budget = new Budget()): Reading {
  const text = new DocumentText(budget);
  text.add(source);
  return text.build();
}
