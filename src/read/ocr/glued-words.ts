/**
 * Words between which the recogniser saw no blank: `nhàthiđấu,khách sạn`. A Vietnamese word is one syllable, and syllables are built by rule, so what is no
 * syllable and is made of several is several words.
 */
import type { OcrWord } from './tesseract.ts';

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/;
/** Rimes without their tones, by their first vowel. */
const RIMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ych yêm yên yêt yêu ynh yt',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oet oi om on ong ooc oong op ot',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uyên uyêt uyn uynh uyp uyt uyu uơ',
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ưt ưu',
  ]
    .join(' ')
    .split(' '),
);
/** `c`, `g`, `ng` are written otherwise before front vowels. */
const FRONT = /^[eêiy]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Rimes that end in a stop have one of two tones: sắc, nặng. */
const STOPPED = /[cpt]$|ch$/;
const LEVEL_OR_LOW = /[\u0300\u0303\u0309]/;
const LONGEST_SYLLABLE = 7;
/** Alone only these vowels are words that are often printed. */
const VOWEL_WORDS = new Set(['ở', 'y', 'ý']);
/** A letter that was recognised twice: `SỞở`. */
export const DOUBLED = /([à-ỹăâêôơư])\1/iu;
const CAPITAL_INSIDE = /.[A-Z]/;
const SHORTEST_GLUED = 3;
const LETTERS = /\p{L}+/gu;
/** Words of other languages could be cut into syllables too (`online`): one letter must be Vietnamese. */
const VIETNAMESE = /[^\p{ASCII}]/u;
const MARK_BETWEEN = /(?<=\p{L}[,;:])(?=\p{L})/u;

/** The words of a page, those that are several apart; each has its share of the width. */
export function partGlued(words: readonly OcrWord[]): OcrWord[] {
  const seen = new Set(words.flatMap(({ text }) => text.toLowerCase().normalize('NFC').match(LETTERS) ?? []));
  return words.flatMap((word) => {
    const parts = partsOf(word.text.normalize('NFC'), seen);
    if (parts.length === 1) return [word];
    const wide = (word.right - word.left) / (parts.join('').length + (parts.length - 1) * GAP);
    let left = word.left;
    return parts.map((text) => {
      const part = { ...word, text, left, right: left + wide * text.length };
      left = part.right + wide * GAP;
      return part;
    });
  });
}
/** Room between the parts, in letters: as much as a blank needs to be seen. */
const GAP = 0.5;

function partsOf(text: string, seen: ReadonlySet<string>): string[] {
  return text.split(MARK_BETWEEN).flatMap((piece) => {
    const [letters, ...others] = piece.match(LETTERS) ?? [];
    if (letters === undefined || others.length > 0) return [piece];
    const syllables = syllablesOf(letters, seen);
    if (syllables === null) return [piece];
    const at = piece.indexOf(letters);
    syllables[0] = piece.slice(0, at) + syllables[0]!;
    syllables.push(syllables.pop()! + piece.slice(at + letters.length));
    return syllables;
  });
}

/** The fewest syllables that make up the letters, of several ways the one whose words stand elsewhere on the page; null for a syllable and what is made of none. */
function syllablesOf(letters: string, seen: ReadonlySet<string>): string[] | null {
  if (letters.length < SHORTEST_GLUED || DOUBLED.test(letters) || !VIETNAMESE.test(letters) || isSyllable(letters))
    return null;
  const best: ({ parts: string[]; known: number } | null)[] = Array(letters.length + 1).fill(null);
  best[letters.length] = { parts: [], known: 0 };
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      const syllable = letters.slice(at, at + length);
      if (!rest || !isSyllable(syllable)) continue;
      const found = {
        parts: [syllable, ...rest.parts],
        known: rest.known + (seen.has(syllable.toLowerCase()) ? 1 : 0),
      };
      const now = best[at];
      const isFewer = !now || found.parts.length < now.parts.length;
      if (isFewer || (found.parts.length === now.parts.length && found.known > now.known)) best[at] = found;
    }
  }
  return best[0]?.parts ?? null;
}

/** Plain capitals stand at its beginning or make it up; those with marks are often taken for small letters that are as wide: `thuỘc`. */
export function isSyllable(printed: string): boolean {
  const word = printed.toLowerCase();
  if (CAPITAL_INSIDE.test(printed) && printed !== printed.toUpperCase()) return false;
  if (word.length === 1) return VOWEL_WORDS.has(word);
  const marked = word.normalize('NFD');
  const tones = marked.match(TONES) ?? [];
  const bare = marked.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(bare)![0];
  // `gì`, `gìn`: the vowel is part of the onset's letters
  const rime = RIMES.has(bare.slice(onset.length)) ? bare.slice(onset.length) : bare.slice(1);
  if (tones.length > 1 || !RIMES.has(rime) || (onset === '' && /^i./.test(rime))) return false;
  if (/^(?:c|g|ng)$/.test(onset) && FRONT.test(rime) && bare !== 'gi') return false;
  if (/^(?:k|gh|ngh)$/.test(onset) && !FRONT.test(rime)) return false;
  return !STOPPED.test(rime) || (tones.length === 1 && !LEVEL_OR_LOW.test(tones[0]!));
}
