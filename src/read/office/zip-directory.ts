/**
 * The directory at the end of a zipped file (PKWARE APPNOTE 4.3), read once: where each of its parts lies. Throws a `RangeError` where the bytes are no
 * zipped file.
 */
export interface ZipEntry {
  name: string;
  /** How it is packed: 0 not at all, 8 deflated (APPNOTE 4.4.5). */
  method: number;
  /** Bytes in the file. */
  packed: number;
  /** Bytes that it unpacks to, as it says. */
  size: number;
  /** Where its own header lies. */
  at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_LARGE_DIRECTORY = 0x06064b50;
const ENTRY = 0x02014b50;
/** The end of the directory with the longest comment behind it. */
const LONGEST_END = 22 + 0xffff;
/** What stands for a number that is too large for its field, and is found elsewhere (ZIP64). */
const ELSEWHERE = 0xffffffff;

export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let { count, at } = findDirectory(view);
  const entries: ZipEntry[] = [];
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const numbers = { size: at + 24, packed: at + 20, at: at + 42 };
    entries.push({
      name: decodeName(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      ...readNumbers(view, numbers, nameEnd),
    });
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; at: number } {
  let end = view.byteLength - 22;
  const first = Math.max(0, view.byteLength - LONGEST_END);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) throw new RangeError('no directory');
  const count = view.getUint16(end + 8, true);
  const at = view.getUint32(end + 16, true);
  if (at !== ELSEWHERE && count !== 0xffff) return { count, at };
  const large = end < 20 ? 0 : view.getUint32(end - 12, true);
  if (view.getUint32(large, true) !== END_OF_LARGE_DIRECTORY) return { count, at };
  return { count: Number(view.getBigUint64(large + 32, true)), at: Number(view.getBigUint64(large + 48, true)) };
}

/** Those that are too large for their fields stand in an extra field of the number 1, in this order (APPNOTE 4.5.3). */
function readNumbers<Name extends string>(
  view: DataView,
  places: Record<Name, number>,
  extra: number,
): Record<Name, number> {
  const names = Object.keys(places) as Name[];
  const numbers = Object.fromEntries(names.map((name) => [name, view.getUint32(places[name], true)])) as Record<
    Name,
    number
  >;
  const large = names.filter((name) => numbers[name] === ELSEWHERE);
  if (large.length === 0) return numbers;
  let at = extra;
  while (view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  large.forEach((name, i) => {
    numbers[name] = Number(view.getBigUint64(at + 4 + 8 * i, true));
  });
  return numbers;
}

/** In UTF-8, also where the file does not say so, as on a Mac; else a letter a byte. */
function decodeName(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
