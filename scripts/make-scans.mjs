/**
 * Makes scans of the PDFs of `fixtures/forms/pdf`: pages at 200 dpi as grey or coloured pictures, a little askew, with the specks of a scanner's glass and a
 * red stamp over the signature. They are too large to be kept, so tests make them anew: the same input gives the same scans.
 *
 *   node scripts/make-scans.mjs FOLDER [DOCUMENT …]
 *
 * Needs `pdftoppm` (poppler-utils), and `@napi-rs/canvas`, which comes with pdfjs-dist.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const DPI = 200;
/** Quality of the pictures, as scanners in offices set it. */
const QUALITY = 60;

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('which folder?');
const source = join(import.meta.dirname, '..', 'fixtures', 'forms', 'pdf');
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(source)) {
  const name = basename(file, '.pdf');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const pages = [];
  for (const picture of drawPages(join(source, file)))
    pages.push(await scan(picture, createChance(name, pages.length)));
  writeFileSync(join(folder, file), pdfOf(await stampLast(pages)));
}

function drawPages(file) {
  const work = mkdtempSync(join(tmpdir(), 'docparse-scans-'));
  try {
    const { status, stderr } = spawnSync('pdftoppm', ['-r', String(DPI), '-png', file, join(work, 'page')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`pdftoppm failed for ${file}: ${stderr}`);
    const names = readdirSync(work).sort();
    return names.map((name) => readFileSync(join(work, name)));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** A page on the glass: turned by up to 0.8 degrees, a shade of grey, specks. */
async function scan(picture, chance) {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfaf7';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((chance() - 0.5) * 1.6 * Math.PI) / 180);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(image, -image.width / 2, -image.height / 2);
  context.resetTransform();
  const points = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < points.data.length; i += 4) {
    const noise = (chance() - 0.5) * 24;
    const speck = chance() < 0.00006 ? -160 : 0;
    for (let j = 0; j < 3; j++) points.data[i + j] = points.data[i + j] + noise + speck;
  }
  context.putImageData(points, 0, 0);
  return canvas;
}

/** The stamp is pressed over the left half of what stands on the right of the last page's foot. */
async function stampLast(pages) {
  const canvas = pages.at(-1);
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'multiply';
  context.strokeStyle = context.fillStyle = '#d8323a';
  const [x, y, radius] = [canvas.width * 0.56, lastInk(canvas) - 120, 140];
  for (const [r, width] of [
    [radius, 7],
    [radius - 14, 3],
    [radius - 56, 3],
  ]) {
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = '26px serif';
  context.textAlign = 'center';
  const words = 'CƠ QUAN BAN HÀNH VĂN BẢN * ';
  [...words].forEach((letter, i) => {
    context.save();
    context.translate(x, y);
    context.rotate((i / words.length) * 2 * Math.PI);
    context.fillText(letter, 0, -(radius - 45));
    context.restore();
  });
  return pages;
}

/** How far down the right half of the page has ink. */
function lastInk(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(width / 2, 0, width / 2, height);
  for (let y = height - 160; y > 0; y--) {
    let dark = 0;
    for (let x = 0; x < width / 2; x++) if (data[(y * (width / 2) + x) * 4] < 100) dark++;
    if (dark > 8) return y;
  }
  return height / 2;
}

function pdfOf(canvases) {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids = [];
  for (const canvas of canvases) {
    const [wide, high] = [canvas.width, canvas.height].map((length) => ((length * 72) / DPI).toFixed(2));
    const jpeg = canvas.toBuffer('image/jpeg', QUALITY).toString('latin1');
    const drawn = `${wide} 0 0 ${high} 0 0 cm /P Do`;
    const at = objects.length + 1;
    kids.push(`${at} 0 R`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /P ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n${jpeg}\nendstream`,
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Chance that is the same each time (mulberry32), begun by a name. */
function createChance(name, page) {
  let state = [...`${name}${page}`].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
