/** The text of a document, cut into the blocks that are shown one below the other: its lines, very long ones in pieces. */

export interface Block {
  start: number;
  end: number;
  /** The kind of its region; `body` where there is none. */
  kind: string;
  /** Whether it goes on in the line of the block before. */
  isContinued: boolean;
}

/** Characters of a block beyond which a browser has to work too long. */
const LONGEST = 3000;

const LINE_END = /\r\n?|\n/g;

export function cutBlocks(text: string, regions: readonly [kind: string, start: number, end: number][]): Block[] {
  const blocks: Block[] = [];
  let region = 0;
  const add = (start: number, end: number, isContinued: boolean) => {
    while (region < regions.length && regions[region]![2] <= start) region++;
    const [kind, from] = regions[region] ?? ['body', end];
    blocks.push({ start, end, kind: from < end ? kind : 'body', isContinued });
  };
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(LINE_END)) {
    addLine(text, start, index, add);
    start = index + sign.length;
  }
  if (start < text.length) addLine(text, start, text.length, add);
  return blocks;
}

function addLine(
  text: string,
  start: number,
  end: number,
  add: (start: number, end: number, isContinued: boolean) => void,
): void {
  let at = start;
  while (end - at > LONGEST) {
    const cut = lastBlank(text, at + LONGEST / 2, at + LONGEST) ?? wholeCharacters(text, at + LONGEST);
    add(at, cut, at > start);
    at = cut;
  }
  add(at, end, at > start);
}

function lastBlank(text: string, from: number, to: number): number | null {
  for (let i = to; i > from; i--) if (/\s/.test(text[i - 1]!)) return i;
  return null;
}

/** A character of two units is not cut. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
}

/** Index of the block that holds an offset. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
