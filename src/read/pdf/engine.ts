/**
 * pdf.js, the part of it that reads files (its "worker"), run in this thread. What shows pages (canvas, forms, scripts) is left out, so nothing of a file
 * is ever run or drawn, and pictures are decoded only when they are asked for. The two parts speak by messages; this module says what is said on the other
 * side.
 */
/// <reference path="./pdfjs.d.ts" />
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';

/** What a page draws: operators and what they are given, in order. `view` is the visible box, `rotate` is in degrees, clockwise. */
export interface PageContent {
  operators: number[];
  operands: unknown[];
  view: readonly number[];
  rotate: number;
}

export interface Font {
  name: string;
  bold?: boolean;
  black?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
  vertical?: boolean;
}

/** A picture: `kind` 1 has a bit for each pixel, rows filled to bytes, 2 has red, green and blue, 3 transparency too. Of a mask the zeros are painted. */
export interface Picture {
  width: number;
  height: number;
  kind?: 1 | 2 | 3;
  data: Uint8Array;
}

interface Message {
  sourceName: string;
  targetName: string;
  action?: string;
  data?: unknown;
  callback?: number;
  callbackId?: number;
  stream?: number;
  streamId?: number;
  reason?: { message?: string; name?: string };
  chunk?: { fnArray: number[]; argsArray: unknown[] };
  desiredSize?: number;
  success?: boolean;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  page?: PageContent;
}

const NAME = 'pdf';
const WORKER = 'pdf_worker';
const VERSION = '4.10.38';
/** Kinds of messages. */
const DATA = 1;
const FAILED = 2;
const CLOSE = 3;
const ENQUEUE = 4;
const ERROR = 5;
const START_COMPLETE = 8;
/** What is to be drawn: as on a screen, as a list of operators. */
const INTENT = 2 + 256;
/** Names of pictures that several pages show begin so. */
const OF_SEVERAL_PAGES = 'g_';
/** Larger pictures (in pixels) are left out: A3 at 600 dpi has 70 million. */
export const LARGEST_PICTURE = 80_000_000;
/** Bytes of decoded pictures that wait to be used: two of the largest. What comes beyond, such as a page of a thousand stripes, is left out. */
const MOST_HELD = 2 * 4 * LARGEST_PICTURE;
/** More operators than any page for people has. */
const MOST_OPERATORS = 3_000_000;

export class PdfEngine {
  readonly fonts = new Map<string, Font>();
  pageCount = 0;
  readonly #budget: Budget;
  readonly #listeners: ((event: { data: Message }) => void)[] = [];
  readonly #waiting = new Map<number, Waiting>();
  /** Those of the pages that were read, by the names that operators call them by; null for one that can't be decoded. */
  readonly #pictures = new Map<string, Picture | null>();
  readonly #awaited = new Map<string, (picture: Picture | null) => void>();
  #held = 0;
  #next = 1;
  #opened: Waiting | null = null;
  #failure: unknown = null;

  private constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Throws `Unreadable` for a file that is damaged or protected. */
  static async open(bytes: Uint8Array, budget: Budget, decodesPictures = false): Promise<PdfEngine> {
    const engine = new PdfEngine(budget);
    const acts = new Map<string, (data: unknown) => unknown>();
    const port = {
      postMessage: (message: Message) => engine.#receive(message),
      addEventListener: (_: string, listener: (event: { data: Message }) => void) => engine.#listeners.push(listener),
      removeEventListener: () => {},
    };
    WorkerMessageHandler.setup({ on: (name, act) => void acts.set(name, act), send: () => {} }, port);
    acts.get('configure')!({ verbosity: 0 });
    const opened = new Promise((resolve, reject) => {
      engine.#opened = { resolve, reject };
    });
    acts.get('GetDocRequest')!(documentRequest(bytes, decodesPictures));
    engine.#send({ action: 'Ready', data: null });
    try {
      const { numPages } = (await opened) as { numPages: number };
      engine.pageCount = numPages;
    } catch (error) {
      throw error instanceof Unreadable ? error : whyUnreadable(error);
    }
    return engine;
  }

  /** What a page draws, from 0; null for one that is damaged. */
  async page(index: number): Promise<PageContent | null> {
    try {
      const info = (await this.#ask('GetPage', { pageIndex: index })) as { view: number[]; rotate: number };
      const page: PageContent = { operators: [], operands: [], view: info.view, rotate: info.rotate };
      const data = {
        pageIndex: index,
        intent: INTENT,
        cacheKey: String(INTENT),
        annotationStorage: null,
        modifiedIds: new Set(),
      };
      await this.#stream('GetOperatorList', data, page);
      return page;
    } catch (error) {
      if (this.#failure) throw this.#failure;
      if (error instanceof Unreadable) throw error;
      return null;
    }
  }

  /** The picture that an operator names, which may still be on its way when the page is read. Those that one page shows are given once. */
  async takePicture(name: string): Promise<Picture | null> {
    const arrived = this.#pictures.get(name);
    if (arrived === undefined) {
      const coming = new Promise<Picture | null>((resolve) => this.#awaited.set(name, resolve));
      await this.#budget.within(coming);
    }
    const picture = this.#pictures.get(name) ?? null;
    if (!name.startsWith(OF_SEVERAL_PAGES)) {
      this.#pictures.delete(name);
      this.#held -= picture?.data?.length ?? 0;
    }
    return picture;
  }

  async close(): Promise<void> {
    await this.#ask('Terminate', null).catch(() => {});
  }

  #ask(action: string, data: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const callbackId = this.#next++;
      this.#waiting.set(callbackId, { resolve, reject });
      this.#send({ action, data, callbackId });
    });
  }

  #stream(action: string, data: unknown, page: PageContent): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const streamId = this.#next++;
      this.#waiting.set(streamId, { resolve, reject, page });
      this.#send({ action, data, streamId, desiredSize: Number.MAX_SAFE_INTEGER });
    });
  }

  #send(message: Partial<Message>): void {
    const data: Message = { sourceName: NAME, targetName: WORKER, ...message };
    for (const listener of this.#listeners) listener({ data });
  }

  #receive(message: Message): void {
    const waiting = this.#waiting.get(message.callbackId ?? message.streamId ?? 0);
    if (message.callback === DATA) waiting?.resolve(message.data);
    else if (message.callback === FAILED) waiting?.reject(message.reason);
    else if (message.stream) this.#receiveChunk(message, waiting);
    else if (message.action) this.#act(message);
  }

  #receiveChunk({ stream, chunk, reason, success }: Message, waiting: Waiting | undefined): void {
    if (!waiting?.page) return;
    try {
      this.#budget.checkTime();
      if (waiting.page.operators.length > MOST_OPERATORS) throw new Unreadable('file-damaged', { form: 'pdf' });
    } catch (error) {
      this.#failure = error;
      waiting.reject(error);
      return;
    }
    if (stream === ENQUEUE && chunk) {
      for (const operator of chunk.fnArray) waiting.page.operators.push(operator);
      for (const operand of chunk.argsArray) waiting.page.operands.push(operand);
    } else if (stream === CLOSE) {
      waiting.resolve(null);
    } else if (stream === ERROR || (stream === START_COMPLETE && !success)) {
      waiting.reject(reason);
    }
  }

  #act({ action, data, callbackId }: Message): void {
    if (action === 'GetDoc') this.#opened?.resolve((data as { pdfInfo: unknown }).pdfInfo);
    else if (action === 'DocException') this.#opened?.reject(data);
    else if (action === 'commonobj') this.#keep(...(data as [string, string, unknown]));
    else if (action === 'obj') {
      const [id, , kind, object] = data as [string, number, string, unknown];
      this.#keep(id, kind, object);
    }
    if (callbackId === undefined) return;
    // Passwords, character maps and fonts that are not in the file are not to be had.
    const reason = Object.assign(new Error('not available'), { name: 'Error' });
    queueMicrotask(() => this.#send({ callback: FAILED, callbackId, reason }));
  }

  #keepPicture(id: string, picture: Picture | null): void {
    const size = picture?.data?.length ?? 0;
    const kept = this.#held + size > MOST_HELD ? null : picture;
    if (kept) this.#held += size;
    this.#pictures.set(id, kept);
    this.#awaited.get(id)?.(kept);
  }

  #keep(id: string, kind: string, object: unknown): void {
    if (kind === 'Image') {
      this.#keepPicture(id, object as Picture | null);
    }
    if (kind !== 'Font') return;
    const { name = '', bold, black, isType3Font, fontMatrix, vertical } = object as Font;
    this.fonts.set(id, { name, bold, black, isType3Font, fontMatrix, vertical } as Font);
  }
}

function documentRequest(bytes: Uint8Array, decodesPictures: boolean): unknown {
  return {
    docId: NAME,
    apiVersion: VERSION,
    // pdf.js reads the buffer from its beginning, and Node keeps small files together in one
    data: bytes.length === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes),
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65536,
    length: bytes.length,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: {
      maxImageSize: decodesPictures ? LARGEST_PICTURE : 1,
      disableFontFace: false,
      ignoreErrors: true,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      canvasMaxAreaInBytes: -1,
      fontExtraProperties: false,
      useSystemFonts: false,
      cMapUrl: null,
      standardFontDataUrl: null,
    },
  };
}

function whyUnreadable(error: unknown): Unreadable {
  const isLocked = (error as { name?: string } | null)?.name === 'PasswordException';
  return new Unreadable(isLocked ? 'file-encrypted' : 'file-damaged', { form: 'pdf' });
}
