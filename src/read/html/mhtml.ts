/**
 * A web page saved with all that it shows in one file (MHTML, RFC 2557), as Word and browsers write them: a message of several parts, the first of which
 * in HTML is the page.
 */
import { decodeBytes } from '../../text/decode.ts';

const HEADERS = /^(?:[A-Za-z][A-Za-z-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}/;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i;

export function isArchive(text: string): boolean {
  const head = text.slice(0, 4000).replaceAll('\r\n', '\n').trimStart();
  return (
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*multipart\/(?:related|mixed|alternative)/im.test(head) &&
    HEADERS.test(head)
  );
}

/** The page in an archive; null when the text is none. */
export function pageOfArchive(source: string): string | null {
  if (!isArchive(source)) return null;
  const text = source.replaceAll('\r\n', '\n');
  const boundary = BOUNDARY.exec(text.slice(0, 8000));
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (mark === '--') return null;
  for (const part of text.split(`\n${mark}`).slice(1)) {
    const page = readPart(part.replace(/^[^\n]*\n/, ''));
    if (page !== null) return page;
  }
  return null;
}

function readPart(part: string): string | null {
  const headers = HEADERS.exec(part)?.[0];
  if (!headers || !/^Content-Type:\s*(?:text\/html|application\/xhtml)/im.test(headers)) return null;
  const body = part.slice(headers.length);
  const coding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  if (coding !== 'quoted-printable' && coding !== 'base64') return body;
  const bytes = coding === 'base64' ? fromBase64(body) : fromQuotedPrintable(body);
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(headers)?.[1];
  return decodeBytes(bytes, { declared: charset }).text;
}

function fromBase64(body: string): Uint8Array {
  return Uint8Array.from(Buffer.from(body, 'base64'));
}

/** `=3D` is a byte, `=` at a line's end joins it to the next. */
function fromQuotedPrintable(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length * 3);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code !== EQUALS) {
      if (code < 0x80) bytes[length++] = code;
      else for (const byte of Buffer.from(body[at]!)) bytes[length++] = byte;
      continue;
    }
    const rest = body.slice(at + 1, at + 3);
    if (/^[ \t]*\n/.test(rest)) at += rest.indexOf('\n') + 1;
    else if (/^[\da-f]{2}$/i.test(rest)) {
      bytes[length++] = Number.parseInt(rest, 16);
      at += 2;
    } else bytes[length++] = EQUALS;
  }
  return bytes.subarray(0, length);
}
const EQUALS = 61;
