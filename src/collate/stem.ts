// Folded word → the form under which "shooting", "shoots" and "shot at" nearly meet. A light suffix stripper in the manner of Porter (1980):
// it need not be right, only the same for words that mostly mean the same.

const VOWEL = /[aeiouy]/;

/** The stem of a folded English word; short words and words with digits are left alone. */
export function stemWord(key: string): string {
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = findStem(key);
  stems.set(key, stem);
  return stem;
}

/** Words that were stemmed lately: texts have most of their words many times. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

function findStem(key: string): string {
  const word = key.endsWith("'s") ? key.slice(0, -2) : key;
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const stem = stripDerivation(stripPast(stripPlural(word)));
  return stem.length > 4 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}

// > | cities → city · glasses → glass · boats → boat
function stripPlural(word: string): string {
  if (/(?:ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

// > | stopping → stop · voted → vot · ring → ring
function stripPast(word: string): string {
  const base = word.replace(/(?:ing|ed)$/, '');
  if (base === word || base.length < 3 || !VOWEL.test(base)) return word;
  return base.replace(/([bdfgmnprt])\1$/, '$1');
}

// > | evacuation → evacu · leader → lead · quickly → quick
function stripDerivation(word: string): string {
  const base = word.replace(/(?:ation|ment|ness|er|or|ly|al|ive|ion)$/, '');
  return base.length >= 4 ? base : word;
}
