export const CLASSES: Record<'L' | 'Lu' | 'Ll' | 'M' | 'N', string>;
export function spellOutClasses(source: string): string;
