/** The recipes of docs/recipes.md: a comment names each and what it needs, its blocks follow. */
import { readFileSync } from 'node:fs';

export interface Recipe {
  name: string;
  /** Programs, or modules of Python. */
  needs: string[];
  /** The recipe whose files it reads. */
  after: string | null;
  blocks: { language: string; code: string }[];
}

export function readRecipes(): Recipe[] {
  const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');
  const [, ...parts] = page.split(/^<!-- recipe: /m);
  return parts.map((part) => {
    const [head = ''] = part.split(' -->', 1);
    const [name = '', ...facts] = head.split(', ');
    const fact = (label: string) => facts.find((one) => one.startsWith(`${label}: `))?.slice(label.length + 2) ?? null;
    const own = part.split(/^#/m, 1)[0]!;
    const blocks = [...own.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
      language: language!,
      code: code!,
    }));
    return {
      name,
      needs: fact('needs')?.split(' ') ?? [],
      after: fact('after'),
      blocks,
    };
  });
}

/** Commands of docparse and others on the page, whether a recipe holds them or not. */
export function countShellBlocks(): number {
  const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8');
  return page.match(/^```(?:sh|python)$/gm)?.length ?? 0;
}
