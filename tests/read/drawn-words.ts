/** Words as Tesseract gives them, made up. */
import type { OcrLine, OcrWord } from '../../src/read/ocr/tesseract.ts';

export type Drawn = [text: string, confidence: number, left: number];

/** Lines from the top, 16 points apart; a word is 6 points a letter wide. */
export function draw(lines: readonly Drawn[][]): OcrWord[] {
  return lines.flatMap((drawn, row) => {
    const y = 100 + row * 16;
    const line: OcrLine = { baseline: { x0: 50, y0: y, x1: 500, y1: y }, height: 12 };
    return drawn.map(([text, confidence, left]) => {
      return { text, confidence, left, right: left + 6 * text.length, top: y - 10, bottom: y, line };
    });
  });
}

/** Words of lines, all recognised with the same confidence, a blank apart. */
export function drawText(text: string, confidence = 95): OcrWord[] {
  return draw(
    text.split('\n').map((line) => {
      let left = 60;
      return line.split(' ').map((word): Drawn => {
        const at = left;
        left += 6 * (word.length + 1);
        return [word, confidence, at];
      });
    }),
  );
}
