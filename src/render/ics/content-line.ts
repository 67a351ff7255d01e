/** Lines of a calendar (RFC 5545, section 3.1): `NAME:value`, folded so that no line is longer than 75 octets. */

const LONGEST = 75;

/** `value` stands as it is; texts go through `escapeText` first. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      lines.push(line);
      // The blank that marks a folded line counts.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  lines.push(line);
  return `${lines.join('\r\n')}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * A text as a value (section 3.3.11). Line breaks of every kind are written `\n`, so that no text begins a line of its own; other controls, which a
 * calendar may not hold, are dropped.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
