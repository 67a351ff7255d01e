/** Small PDFs made by hand: pages of texts at places, and rules. */

export interface DrawnText {
  x: number;
  /** From the bottom of the page. */
  y: number;
  text: string;
  size?: number;
  /** The name of the font, as the file says it. */
  font?: string;
}

export interface DrawnPage {
  texts: readonly DrawnText[];
  /** `x y width height` of stroked boxes. */
  boxes?: readonly (readonly [number, number, number, number])[];
  /** Landscape: as a wide page, or as a tall one that is shown turned by 90 degrees. Places are those of the page as it is shown. */
  landscape?: 'wide' | 'turned';
}

/** A file with letters of Latin-1, each 0.5 em wide. `extra` is added to the catalogue, `trailer` to the trailer. */
export function makePdf(pages: readonly DrawnPage[], extra = '', trailer = ''): Uint8Array {
  const names = [...new Set(pages.flatMap(({ texts }) => texts.map(({ font }) => font ?? 'Helvetica')))];
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${3 + names.length + 2 * i} 0 R`);
  add(`<< /Type /Catalog /Pages 2 0 R ${extra} >>`);
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  const widths = `/FirstChar 32 /LastChar 255 /Widths [${'500 '.repeat(224)}]`;
  for (const name of names) {
    add(`<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding ${widths} >>`);
  }
  const fonts = names.map((_, i) => `/F${i} ${3 + i} 0 R`).join(' ');
  pages.forEach(({ texts, boxes = [], landscape }, i) => {
    const drawn = [
      ...boxes.map(([x, y, wide, high]) => {
        const turned = [595 - y - high, x, high, wide];
        return `${(landscape === 'turned' ? turned : [x, y, wide, high]).join(' ')} re S`;
      }),
      ...texts.map(({ x, y, text, size = 12, font = 'Helvetica' }) => {
        const shown = text.replace(/[\\()]/g, '\\$&');
        const place = landscape === 'turned' ? `0 1 -1 0 ${595 - y} ${x}` : `1 0 0 1 ${x} ${y}`;
        return `BT /F${names.indexOf(font)} ${size} Tf ${place} Tm (${shown}) Tj ET`;
      }),
    ].join('\n');
    const box = landscape === 'wide' ? '[0 0 842 595]' : '[0 0 595 842]';
    const turn = landscape === 'turned' ? '/Rotate 90 ' : '';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} ${turn}/Resources << /Font << ${fonts} >> >> /Contents ${4 + names.length + 2 * i} 0 R >>`,
    );
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  });
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}
