export function findCompositions(source: string): { start: number; end: number }[];
export function replaceCompositions(source: string, replace: (composition: string, index: number) => string): string;
export function evaluateCompositions(
  folder: string,
  options: { build: typeof import('esbuild').build } & import('esbuild').BuildOptions,
): Promise<Map<string, string[]>>;
