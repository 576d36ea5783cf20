/** MiniLM reads at most 511 tokens; 200 words of ordinary English are some 270. Measured best for passages (docs: models). */
const MAX_WORDS = 200;
/** Text without spaces, or made of rare signs, has more tokens to a word: about 3 characters each at worst in practice. */
const MAX_CHARS = 1_400;

/**
 * Cuts a text into pieces the embedding model can read whole, at the end of a sentence where there is one in the
 * second half of a piece. A text of ordinary length is one piece, as it is. Empty for a text without content.
 */
export function chunks(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = pieceEnd(rest);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return pieces;
}

function pieceEnd(text: string): number {
  const most = Math.min(wordsEnd(text), MAX_CHARS);
  if (text.length <= most) return text.length;
  const piece = text.slice(0, most);
  const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => piece.lastIndexOf(mark)));
  if (sentence > most / 2) return sentence + 1;
  const space = piece.lastIndexOf(' ');
  if (space > most / 2) return space;
  // No place to cut: take care only not to split a pair of UTF-16 units.
  return /[\uD800-\uDBFF]$/.test(piece) ? most - 1 : most;
}

/** Where the last word that still fits ends. */
function wordsEnd(text: string): number {
  let words = 0;
  for (const match of text.matchAll(/\S+/g)) {
    words += 1;
    if (words === MAX_WORDS) return match.index + match[0].length;
  }
  return text.length;
}

/** A passage's pieces are shorter than a note's: measured on LiveQA-Med, with its title before each. */
const PASSAGE_WORDS = 110;
/** The end of a piece stands again at the beginning of the next. */
const PASSAGE_STEP = 90;
const PASSAGE_CHARS = 1_200;

/** Cuts a passage into pieces the embedding model can read whole, each with the title before it: that says what it is about. */
export function passagePieces(title: string, text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const head = title === '' ? '' : /[.?!]$/.test(title) ? `${title} ` : `${title}. `;
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at - PASSAGE_STEP + PASSAGE_WORDS < words.length; at += PASSAGE_STEP) {
    pieces.push(`${head}${words.slice(at, at + PASSAGE_WORDS).join(' ')}`.slice(0, PASSAGE_CHARS));
  }
  return pieces;
}
