import type { build } from 'esbuild';

export const PAGE: RegExp;
export function inlinePage(path: string, builder: typeof build): Promise<string>;
