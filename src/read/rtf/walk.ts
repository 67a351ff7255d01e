/** The walk through an RTF file: keeps the states of the open groups and collects the stories. */
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeCodePage, isAscii, UTF_8 } from './code-pages.ts';
import type { StoryCollector } from './collector.ts';
import { FontTable } from './fonts.ts';
import { CHARACTER_DEFAULTS, newState, PARAGRAPH_DEFAULTS, type State, Story, setProperty } from './state.ts';
import { RtfTokens } from './tokens.ts';
import { CHARACTERS, DESTINATIONS, FURNITURE, KNOWN_STARRED, SKIPPED, SYMBOLS } from './words.ts';

/** Deeper nesting is no document. */
const DEEPEST = 2000;

export class RtfWalk {
  /** The file ends within a group, or goes on behind its last one. */
  isDamaged = false;
  readonly #budget: Budget;
  readonly #tokens: RtfTokens;
  readonly #collector: StoryCollector;
  readonly #fonts = new FontTable();
  readonly #stack: State[] = [];
  #state: State;
  #defaultFont = 0;
  /** Bytes of text that are not decoded yet. */
  #bytes = '';
  /** Characters still to be passed behind `\u`. */
  #toSkip = 0;
  /** `\*` has just said that the group may be ignored. */
  #isStarred = false;
  /** Behind it, a brace too many does not end the file. */
  readonly #lastParagraph: number;
  /** Bytes that stand in the file as they are make UTF-8; RTF knows nothing of it, some programs write it all the same. */
  readonly #isUtf8: boolean;

  /** `isUtf8` says that the file as a whole makes sense as UTF-8, and has bytes that tell. */
  constructor(file: string, isUtf8: boolean, collector: StoryCollector, budget: Budget) {
    this.#collector = collector;
    this.#state = newState(collector.body);
    this.#isUtf8 = isUtf8;
    this.#budget = budget;
    this.#tokens = new RtfTokens(file);
    this.#lastParagraph = file.lastIndexOf('\\par');
  }

  run(): void {
    const tokens = this.#tokens;
    for (let kind = tokens.next(); kind !== 'end'; kind = tokens.next()) {
      if (kind === 'text') this.#addRun(tokens.text);
      else if (kind === 'byte') this.#addBytes(tokens.text, 1);
      else if (kind === 'word') this.#word(tokens.text, tokens.number);
      else if (kind === 'symbol') this.#symbol(tokens.text);
      else if (kind === 'open') this.#open();
      else if (this.#close()) return;
    }
    this.isDamaged ||= this.#stack.length > 0;
    while (this.#stack.length > 0) this.#close();
  }

  #open(): void {
    this.#budget.step();
    this.#flush();
    this.#toSkip = 0;
    this.#isStarred = false;
    if (this.#stack.length >= DEEPEST) throw new Unreadable('file-damaged', { form: 'rtf' });
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, opensStory: false };
  }

  /** Ends a group. True where the file ends with it. */
  #close(): boolean {
    this.#flush();
    this.#toSkip = 0;
    this.#isStarred = false;
    const outer = this.#stack.pop();
    if (!outer) {
      this.isDamaged = true;
      return false;
    }
    const { opensStory } = this.#state;
    if (opensStory) this.#collector.endStory(this.#state, outer.story);
    else if (this.#stack.length === 0) this.#collector.endParagraph(this.#state, 'break');
    this.#state = outer;
    if (this.#stack.length > 0) return false;
    const isEnd = this.#tokens.at > this.#lastParagraph;
    this.isDamaged ||= !isEnd;
    return isEnd;
  }

  /** Passes the rest of the group. */
  #skip(): void {
    this.#tokens.skipGroup();
    this.#close();
  }

  #symbol(symbol: string): void {
    if (symbol === '*') {
      this.#isStarred = true;
      return;
    }
    if (symbol === '\n' || symbol === '\r') {
      this.#word('par', null);
      return;
    }
    const character = SYMBOLS[symbol];
    if (character !== undefined) this.#addCharacter(character);
  }

  #word(word: string, number: number | null): void {
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (word === 'u' && number !== null) {
      this.#unicode(number);
      return;
    }
    const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word]! : null;
    if (character !== null) {
      this.#addCharacter(character);
      return;
    }
    this.#flush();
    this.#toSkip = 0;
    // the file itself is a group, and never a destination
    const isInGroup = this.#stack.length > 1;
    if (isInGroup && (SKIPPED.has(word) || (isStarred && !KNOWN_STARRED.has(word)))) this.#skip();
    else if (!isInGroup || !this.#enterDestination(word)) this.#setProperty(word, number);
  }

  #enterDestination(word: string): boolean {
    const state = this.#state;
    const destination = DESTINATIONS.get(word);
    if (destination !== undefined) {
      state.destination = destination;
      if (word === 'listtext' || word === 'pntext') state.story.label = [];
    } else if (word === 'footnote') this.#begin('note');
    else if (word === 'shptxt' || word === 'dptxbxtext') this.#begin('box');
    else if (FURNITURE.has(word)) this.#begin('furniture');
    else if (word === 'upr') {
      state.outer = state.destination;
      state.destination = 'ignored';
    } else if (word === 'ud') state.destination = state.outer;
    else return false;
    return true;
  }

  #setProperty(word: string, number: number | null): void {
    const state = this.#state;
    switch (word) {
      case 'par':
      case 'sect':
        this.#collector.endParagraph(state, 'mark');
        break;
      case 'page':
      case 'column':
        this.#collector.endParagraph(this.#state, 'break');
        break;
      case 'cell':
      case 'nestcell':
        this.#collector.endCell(state, word === 'cell' ? 1 : Math.max(state.depth, 2));
        break;
      case 'row':
      case 'nestrow':
        this.#collector.endRow(state, word === 'row' ? 1 : Math.max(state.depth, 2));
        break;
      case 'plain':
        Object.assign(state, CHARACTER_DEFAULTS, { font: this.#defaultFont });
        break;
      case 'deff':
        this.#defaultFont = number ?? 0;
        state.font = this.#defaultFont;
        break;
      default:
        setProperty(state, word, number);
        if (state.destination === 'lists' || state.destination === 'level-text')
          this.#collector.lists.set(word, number ?? 0);
        else if (state.destination !== 'styles') this.#fonts.set(word, number ?? 0, state.destination === 'fonts');
    }
  }

  /** `\u` gives a code unit, as a signed number of 16 bits; what follows it is for readers that don't know it. */
  #unicode(number: number): void {
    this.#flush();
    const code = number < 0 ? number + 0x10000 : number;
    if (code >= 0 && code <= 0x10ffff)
      this.#addText(this.#fonts.showUnicode(String.fromCodePoint(code), this.#state.font));
    this.#toSkip = this.#state.skipped;
  }

  #addCharacter(character: string): void {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    this.#flush();
    this.#addText(character);
  }

  #addRun(run: string): void {
    if (!this.#isUtf8 || isAscii(run)) {
      this.#addBytes(run, run.length);
      return;
    }
    this.#flush();
    const text = decodeCodePage(run, UTF_8);
    this.#addText(text.slice(this.#toSkip));
    this.#toSkip = Math.max(this.#toSkip - text.length, 0);
  }

  #addBytes(bytes: string, length: number): void {
    const skipped = Math.min(this.#toSkip, length);
    this.#toSkip -= skipped;
    this.#bytes += skipped > 0 ? bytes.slice(skipped) : bytes;
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    this.#addText(this.#fonts.decode(bytes, this.#state.font));
  }

  #addText(text: string): void {
    const state = this.#state;
    const { story } = state;
    const legacy = this.#fonts.legacyOf(state.font);
    switch (state.destination) {
      case 'text':
        this.#collector.countChanges(state);
        if (state.isHidden || state.isDeleted || text === '\0') return;
        if (!state.isCapital) story.add(text, legacy);
        else if (legacy) story.add(text, this.#fonts.capitalsOf(state.font));
        else story.add(text.toUpperCase(), null);
        break;
      case 'label':
        story.label?.push({ text, font: legacy });
        break;
      case 'fonts':
        this.#fonts.addName(text);
        break;
      case 'styles':
        this.#collector.addStyle(text, state);
        break;
      case 'level-text':
        this.#collector.lists.addTemplate(text);
        break;
    }
  }

  /** The group is a story of its own. One whose place in the text is hidden or deleted is not read. */
  #begin(kind: Story['kind']): void {
    const state = this.#state;
    if (state.isHidden || state.isDeleted) {
      this.#skip();
      return;
    }
    Object.assign(state, PARAGRAPH_DEFAULTS, { story: new Story(kind), opensStory: true, destination: 'text' });
  }
}
