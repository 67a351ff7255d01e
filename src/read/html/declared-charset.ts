/** The encoding that the first bytes of a page declare, in lower case as it is written there; it may be wrong. */

const LOOKED_AT = 4096;
const XML = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']\s*([\w.:-]{1,40})/i;
const META = /<meta\s[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

export function declaredCharset(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, LOOKED_AT)) head += byte === 0 ? '' : String.fromCharCode(byte);
  const bare = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return (XML.exec(bare) ?? META.exec(bare.replace(/<!--[\s\S]*?-->/g, '')))?.[1]?.toLowerCase() ?? null;
}
