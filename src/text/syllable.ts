/**
 * Whether a word is a Vietnamese syllable (âm tiết): an onset or none, a rhyme, at most one tone, and before a stop (`c`, `ch`, `p`, `t`) only the sharp or
 * the heavy tone. Words of other languages, and of a text decoded wrongly, seldom are.
 */

const ONSET = /^(?:b|ch?|đ|d|gh?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?/;
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet ' +
    'oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
    'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
);
/** Behind `qu` and `gi` the rhyme may begin with the letter that belongs to the onset. */
const GI = /^gi(?=[aăâeêoôơuư])/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;
const STOPPED = /(?:ch?|p|t)$/;

/** `nghiêng` with its marks apart. */
const LONGEST = 12;

export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  let verdict = VERDICTS.get(word);
  if (verdict === undefined) {
    verdict = examine(word);
    if (VERDICTS.size < MOST_WORDS) VERDICTS.set(word, verdict);
  }
  return verdict;
}

/** Is a word a syllable, and spelt by the rules: `c`, `g`, `ng` are written otherwise before front vowels, and words do not begin with `iê`? */
export function isSpelt(word: string): boolean {
  return isSyllable(word) && !MISSPELT.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
}
const MISSPELT = /^(?:(?:c|ng)(?=[eêiy])|g(?=[eêy])|(?:k(?!h)|gh|ngh)(?![eêiy])|i.)/;

/** A text repeats its words. */
const VERDICTS = new Map<string, boolean>();
const MOST_WORDS = 5000;

function examine(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(TONES);
  if (tones && tones.length > 1) return false;
  const bare = marked.replace(TONES, '').normalize('NFC');
  if (STOPPED.test(bare) && !(tones && SHARP_OR_HEAVY.test(tones[0]!))) return false;
  if (RHYMES.has(bare.replace(ONSET, ''))) return true;
  return RHYMES.has(bare.replace(GI, '')) || (bare.startsWith('qu') && RHYMES.has(bare.slice(1)));
}
