/**
 * The picture of a page: what a scan shows, as grey points. Red ink (stamps) is taken out, because stamps are pressed over text; where it lay is kept.
 */
import type { Picture } from '../pdf/engine.ts';
import type { PlacedPicture } from '../pdf/page-marks.ts';

export interface Raster {
  width: number;
  height: number;
  /** Points of the picture to one point (1/72 inch) of the page. */
  scale: number;
  /** From black (0) to white (255), row by row. */
  grey: Uint8Array;
  /** How many of the points of each cell are red, cells of `CELL` points of the page, row by row. */
  red: { columns: number; counts: Uint32Array };
}

export type ResolvedPicture = Omit<PlacedPicture, 'picture'> & { picture: Picture };

/** The side of a cell in which red points are counted, in points of the page. */
export const CELL = 6;
/** 200 dpi: what is finer takes longer and is read no better. */
const FINEST = 200 / 72;
const COARSEST = 150 / 72;
/** Pictures that cover less of a page are a logo or a signature. */
const LEAST_AREA = 0.04;
const MOST_POINTS = 24_000_000;
/** Ink is red where its red exceeds the rest by so much, and dark ink shows through it below so much of red. */
const REDDISH = 36;
const DARK = 110;

/** Null for a page without a picture that could hold text. */
export function drawPage(pictures: readonly ResolvedPicture[], width: number, height: number): Raster | null {
  const scale = scaleOf(pictures, width, height);
  if (scale === null) return null;
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const columns = Math.ceil(width / CELL) + 1;
  const counts = new Uint32Array(columns * (Math.ceil(height / CELL) + 1));
  const raster: Raster = {
    width: w,
    height: h,
    scale,
    grey: new Uint8Array(w * h).fill(255),
    red: { columns, counts },
  };
  for (const picture of pictures) drawPicture(raster, picture);
  return raster;
}

/** As fine as the finest picture that covers much of the page. */
function scaleOf(pictures: readonly ResolvedPicture[], width: number, height: number): number | null {
  const sizes = pictures.map(({ picture, place: [a, b, c, d] }) => {
    const [wide, high] = [Math.hypot(a, b), Math.hypot(c, d)];
    return { area: wide * high, scale: Math.max(picture.width / wide, picture.height / high) };
  });
  const least = LEAST_AREA * width * height;
  const large = sizes.filter(({ area }) => area > least);
  // a scan may be cut into stripes
  const isCut = large.length === 0 && sizes.reduce((sum, { area }) => sum + area, 0) > least;
  const finest = Math.max(0, ...(isCut ? sizes : large).map(({ scale }) => scale).filter(Number.isFinite));
  if (finest === 0) return null;
  const most = Math.sqrt(MOST_POINTS / (width * height));
  return Math.min(most, FINEST, Math.max(COARSEST, finest));
}

/** Goes through the points that the picture covers, back to the picture's own. */
function drawPicture(raster: Raster, { picture, place, isMask }: ResolvedPicture): void {
  const { width, height, scale, grey } = raster;
  const [a, b, c, d, e, f] = place;
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-6 || !picture.data?.length) return;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs) * scale)),
    Math.min(width, Math.ceil(Math.max(...xs) * scale)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys) * scale)),
    Math.min(height, Math.ceil(Math.max(...ys) * scale)),
  ];
  const look = createLook(picture, isMask);
  // steps of the picture's own points for a step to the right
  const [perX, perY] = [(d / area / scale) * picture.width, (b / area / scale) * picture.height];
  const reach = Math.max(1, Math.ceil(Math.max(Math.abs(perX), Math.abs(perY)) - 0.2));
  for (let y = top; y < bottom; y++) {
    const py = (y + 0.5) / scale - f;
    const px = (left + 0.5) / scale - e;
    let u = ((d * px - c * py) / area) * picture.width;
    let v = (1 - (a * py - b * px) / area) * picture.height;
    for (let x = left; x < right; x++, u += perX, v += perY) {
      if (u < 0 || v < 0 || u >= picture.width || v >= picture.height) continue;
      // nothing below zero is left: cutting off is rounding down, and faster
      const column = u | 0;
      const row = v | 0;
      const shade = reach > 1 ? look.around(column, row, reach) : look.at(column, row);
      if (shade === NOTHING) continue;
      if (shade >= RED) addRed(raster, x, y);
      grey[y * width + x] = shade & 0xff;
    }
  }
}

/** What a look gives: a shade of grey, with `RED` added where the ink is red; or nothing. */
const RED = 256;
const NOTHING = -1;

interface Look {
  at(column: number, row: number): number;
  /** The mean of a square of points. */
  around(column: number, row: number, side: number): number;
}

function createLook({ width, height, kind = 1, data }: Picture, isMask: boolean): Look {
  const stride = kind === 1 ? (width + 7) >> 3 : width * (kind + 1);
  const at = (column: number, row: number): number => {
    if (kind === 1) {
      const isSet = (data[row * stride + (column >> 3)]! & (0x80 >> (column & 7))) !== 0;
      if (isMask) return isSet ? NOTHING : 0;
      return isSet ? 255 : 0;
    }
    const i = row * stride + column * (kind + 1);
    return shadeOf(data[i]!, data[i + 1]!, data[i + 2]!, kind === 3 ? data[i + 3]! : 255);
  };
  const around = (column: number, row: number, side: number): number => {
    let [sum, red, count] = [0, 0, 0];
    for (let y = row; y < Math.min(height, row + side); y++) {
      for (let x = column; x < Math.min(width, column + side); x++) {
        const shade = at(x, y);
        sum += shade === NOTHING ? 255 : shade & 0xff;
        if (shade >= RED) red++;
        count++;
      }
    }
    return Math.round(sum / count) + (red * 2 > count ? RED : 0);
  };
  return { at, around };
}

function shadeOf(red: number, green: number, blue: number, opacity: number): number {
  if (opacity < 128) return NOTHING;
  if (red - Math.max(green, blue) > REDDISH) return RED + (red > DARK ? 255 : red);
  return (red * 2 + green * 5 + blue) >> 3;
}

function addRed({ red, scale }: Raster, x: number, y: number): void {
  red.counts[Math.floor(y / scale / CELL) * red.columns + Math.floor(x / scale / CELL)]!++;
}
