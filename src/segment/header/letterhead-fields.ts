/** What a letterhead says: number and symbol, place and date, who issues, marks of urgency and secrecy. */
import { headOfBody } from '../../lexicon/letterhead.ts';
import type { Header } from '../../model/frame.ts';
import type { Run } from '../../model/run.ts';
import { runOf, subRun } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { bareLetters, isUpper } from '../../text/letter-case.ts';
import { joinBrokenLines } from '../lines/broken-lines.ts';
import type { Piece } from '../lines/row.ts';
import { pieceOf } from '../lines/row.ts';
import { isPlacePrinted, standsOver } from './header-start.ts';
import { readIssuers } from './issuers.ts';
import type { HeadPiece } from './letterhead.ts';
import { groupsOf } from './letterhead-joins.ts';
import { findNumber } from './number.ts';
import { findPlaceDate } from './place-date.ts';

/** The header as far as the letterhead tells it; what stands below (type, title, addressees) is not filled in. */
export function readLetterhead(reading: Reading, pieces: readonly HeadPiece[]): Header {
  const number = readNumber(reading, pieces);
  const placeDate = readPlaceDate(reading, pieces);
  const issuers = readIssuers(reading, issuerPieces(reading, pieces), number?.symbol ?? null);
  const isParty =
    pieces.some(({ kind }) => kind === 'party') ||
    (number?.isHyphened === true && !pieces.some((p) => p.kind === 'nation'));
  return {
    type: null,
    number: number && { run: number.run, number: number.number, symbol: number.symbol },
    ...issuers,
    authority: null,
    ...placeDate,
    title: null,
    urgency: runOfKind(reading, pieces, 'urgency'),
    secrecy: runOfKind(reading, pieces, 'secrecy'),
    addressees: [],
    isParty,
  };
}

function readNumber(
  reading: Reading,
  pieces: readonly HeadPiece[],
): { run: Run; number: string | null; symbol: string; isHyphened: boolean } | null {
  for (const group of groupsOf(pieces, 'number')) {
    const run = runOf(reading, group);
    const found = findNumber(run.text);
    if (!found) continue;
    const { number, symbol, isHyphened } = found;
    return {
      run: subRun(run, run.start + found.start, run.start + found.end),
      number,
      symbol,
      isHyphened,
    };
  }
  return null;
}

function readPlaceDate(reading: Reading, pieces: readonly HeadPiece[]): Pick<Header, 'place' | 'date'> {
  for (const group of groupsOf(pieces, 'place-date')) {
    const run = runOf(reading, group);
    const found = findPlaceDate(run.text);
    if (!found) continue;
    const { place, date } = found;
    return {
      place: place && subRun(run, run.start + place.from, run.start + place.to),
      date: date.iso === null ? null : { run: subRun(run, run.start + date.from, run.start + date.to), iso: date.iso },
    };
  }
  return { place: null, date: null };
}

/** What stands in capitals beside the anchors; else lines that begin as names of bodies do. */
function issuerPieces(reading: Reading, pieces: readonly HeadPiece[]): Piece[] {
  const about = pieces.findIndex(({ kind }) => kind === 'about');
  const end = Math.min(about === -1 ? pieces.length : about, endOfIssuers(pieces));
  const texts = pieces.filter(({ kind }, i) => kind === 'text' && i < end && !isReceived(pieces[i + 1]));
  const shouted = texts.filter(({ text }) => isUpper(text) && text.length < 150 && !isNoise(text)).map(withoutStop);
  const printed = joinBrokenLines(reading, shouted);
  const first = printed.findIndex(({ text }) => headOfBody(text));
  if (first !== -1) return withSuperior(texts, printed.slice(first));
  return texts.filter(
    ({ text }, i) =>
      text.length < 100 &&
      !/[.;:,]$/.test(text) &&
      (headOfBody(text) !== null || (isPlacePrinted(text) && headOfBody(texts[i - 1]?.text ?? '') !== null)),
  );
}

/** The first piece of a row below the number, place and date and the name of a body: what stands there in capitals heads the text (`CÔNG BỐ GIÁ`, `TÀI LIỆU`). */
function endOfIssuers(pieces: readonly HeadPiece[]): number {
  const behind = (i: number) => (i === -1 ? pieces.length : i);
  const number = behind(pieces.findIndex(({ kind }) => kind === 'number'));
  const date = behind(pieces.findIndex(({ kind }) => kind === 'place-date'));
  const body = behind(pieces.findIndex(({ kind, text }) => kind === 'text' && headOfBody(text) !== null));
  const last = pieces[Math.max(number, date, body)];
  return last ? behind(pieces.findIndex(({ row }) => row.start > last.row.start)) : pieces.length;
}

/** `UBND huyện Phù Cừ` directly above `TRƯỜNG TIỂU HỌC …`: the superior in small letters. */
function withSuperior(texts: readonly HeadPiece[], printed: Piece[]): Piece[] {
  const first = printed[0]!;
  const above = texts[texts.findIndex(({ start }) => start === first.start) - 1];
  if (!above || !standsOver(above.row, first.row)) return printed;
  return [above, ...printed];
}

/** `CÔNG VĂN ĐẾN`: the stamp of those who received the letter; above it stands their name. */
function isReceived(below: HeadPiece | undefined): boolean {
  return below?.kind === 'mark' && below.row.gap === 0 && /ĐẾN$/iu.test(below.text);
}

/** `ỦY BAN NHÂN DÂN.`: a speck that a scanner took for a full stop; `TP.` has one of its own. */
function withoutStop(piece: Piece): Piece {
  const { text, row, start, column } = piece;
  const from = start - row.start;
  return STRAY_STOP.test(text) ? pieceOf(row, from, from + text.length - 1, column)! : piece;
}
const STRAY_STOP = /\p{Lu}{3}\.$/u;

/** Specks, and labels that portals print in capitals (`CƠ QUAN BAN HÀNH: …`): nobody who issues. */
export function isNoise(text: string): boolean {
  return bareLetters(text).length < 2 || /^(?:NGƯỜI|EMAIL|CƠ QUAN|THỜI GIAN)\s.*:/iu.test(text);
}

function runOfKind(reading: Reading, pieces: readonly HeadPiece[], kind: HeadPiece['kind']): Run | null {
  const found = pieces.find((piece) => piece.kind === kind);
  return found ? runOf(reading, [found]) : null;
}
