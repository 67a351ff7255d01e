/** A page as a tree (hast), by the rules of the HTML standard; only this module knows rehype. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { tamePage } from './tame-page.ts';

const parser = unified().use(rehypeParse).freeze();

export function parsePage(source: string): Root {
  return parser.parse(tamePage(source));
}
