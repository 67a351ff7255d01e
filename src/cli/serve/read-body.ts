/** The body of a request, no longer than it may be: what comes beyond is not waited for. */
export class TooLarge extends Error {}

/** Bytes that a request says it has; null where it does not say. */
export function toldLength({ headers }: Request): number | null {
  const told = headers.get('content-length');
  return told === null ? null : Number(told);
}

export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  if ((toldLength(request) ?? 0) > most) throw new TooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > most) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
