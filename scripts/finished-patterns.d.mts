export function findCompositions(source: string): { start: number; end: number }[];
export function replaceCompositions(source: string, replace: (composition: string, index: number) => string): string;
