/** Numbers of bytes as people write them. */

const UNITS = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `500000`, `300M`, `2G`; null for what is no size. */
export function parseSize(given: string): number | null {
  const found = /^(\d+(?:\.\d+)?)\s*([kmg])?(?:i?b)?$/i.exec(given);
  const size = Number(found?.[1]) * (UNITS[found?.[2]?.toLowerCase() as keyof typeof UNITS] ?? 1);
  return found && size >= 1 ? Math.floor(size) : null;
}
