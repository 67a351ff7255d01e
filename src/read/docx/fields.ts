/**
 * Fields (trường; ECMA-376 17.16): an instruction, and what it gave last. Fields stand within one another; only results are text, and those within an
 * instruction are not.
 */

interface Field {
  instruction: string;
  hasResult: boolean;
}

/** Numbers of pages, which belong to the paper. */
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

export class Fields {
  readonly #open: Field[] = [];

  /** A field with its instruction; `hasResult` where its result follows at once. */
  begin(instruction = '', hasResult = false): void {
    this.#open.push({ instruction, hasResult });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  /** Text stands in no instruction itself: a field that has some there has lost its end. */
  meetText(text: string): void {
    if (this.#open.length > 0 && !this.#open.at(-1)!.hasResult && text.trim() !== '') this.#open.pop();
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.hasResult = true;
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether what stands here is text. */
  get isText(): boolean {
    return this.#open.every(({ hasResult }) => hasResult);
  }

  /** Whether what stands here is a number of pages. */
  get isPageNumber(): boolean {
    return this.#open.some(({ instruction }) => PAGE_NUMBER.test(instruction));
  }
}
