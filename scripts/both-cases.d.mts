export function spellOutCases(pattern: string): string | null;
