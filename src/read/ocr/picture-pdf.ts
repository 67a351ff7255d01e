/**
 * A PDF whose pages show pictures and nothing else. The points of a picture stay packed as they are in its own file: PDF knows the same ways of packing, so one way
 * leads from pictures to text.
 */
import { LARGEST_PICTURE } from '../pdf/engine.ts';
import { Unreadable } from '../unreadable.ts';

/** A page, in points of the picture. */
export interface PicturePage {
  width: number;
  height: number;
  parts: readonly PicturePart[];
}

/** The picture or a stripe of it: `x`, `y` is its upper left corner. `entries` tell how its points are packed, in the words of a PDF. */
export interface PicturePart {
  x: number;
  y: number;
  width: number;
  height: number;
  entries: string;
  data: Uint8Array;
  /** Values of a point of which the last says how opaque it is, else 0. */
  opaqueAfter: number;
}

/** The width of A4 in points: how large a picture was on paper is seldom right in its file. */
const PAPER = 595;
/** The catalogue, the list of pages, and functions that drop what is opaque behind one value and behind three. */
const FIXED = 4;

/** Colours with a value for what is opaque, which a function of the file drops. */
export function coloursWithOpacity(values: 1 | 3): string {
  return values === 1 ? '[/DeviceN [/G /A] /DeviceGray 3 0 R]' : '[/DeviceN [/R /G /B /A] /DeviceRGB 4 0 R]';
}

export function pdfOf(pages: readonly PicturePage[]): Uint8Array {
  if (pages.some(({ width, height }) => width === 0 || height === 0)) {
    throw new Unreadable('no-text-layer', { pages: pages.length });
  }
  const objects: [head: string, stream?: Uint8Array][] = [];
  const kids: number[] = [];
  for (const page of pages.map(withoutLarge)) {
    kids.push(FIXED + 1 + objects.length);
    objects.push(...objectsOf(page, FIXED + 1 + objects.length));
  }
  return fileOf([
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`],
    dropLast(1),
    dropLast(3),
    ...objects,
  ]);
}

/** A page with more points than any page for people has is blank. */
function withoutLarge(page: PicturePage): PicturePage {
  return page.width * page.height > LARGEST_PICTURE ? { ...page, parts: [] } : page;
}

function dropLast(values: number): [string, Uint8Array] {
  const drop = Buffer.from('{ pop }');
  const range = (count: number) => '0 1 '.repeat(count);
  const head = `<< /FunctionType 4 /Domain [${range(values + 1)}] /Range [${range(values)}] /Length ${drop.length} >>`;
  return [head, drop];
}

/** The page, what it draws, and its parts, numbered from `first`. */
function objectsOf({ width, height, parts }: PicturePage, first: number): [string, Uint8Array?][] {
  const scale = PAPER / width;
  const high = Math.max(1, Math.round(height * scale));
  const drawn = parts.map((part, i) => {
    const [wide, tall] = [part.width * scale, part.height * scale];
    return `q ${wide} 0 0 ${tall} ${part.x * scale} ${high - part.y * scale - tall} cm /P${i} Do Q`;
  });
  const content = Buffer.from(drawn.join('\n'));
  const names = parts.map((_, i) => `/P${i} ${first + 2 + i} 0 R`).join(' ');
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAPER} ${high}] /Resources << /XObject << ${names} >> >> /Contents ${first + 1} 0 R >>`,
    ],
    [`<< /Length ${content.length} >>`, content],
    ...parts.map((part): [string, Uint8Array] => {
      const size = `/Width ${part.width} /Height ${part.height}`;
      return [`<< /Type /XObject /Subtype /Image ${size} ${part.entries} /Length ${part.data.length} >>`, part.data];
    }),
  ];
}

function fileOf(objects: readonly [string, Uint8Array?][]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.5\n');
  objects.forEach(([head, stream], i) => {
    places.push(length);
    put(`${i + 1} 0 obj\n${head}\n`);
    if (stream) {
      put('stream\n');
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  });
  const start = length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  put(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}
