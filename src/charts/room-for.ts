/** Width of a letter of a drawing, on average, px: of numbers and names, and of names in bold. */
export const LETTER = 6.6;
const BOLD = 8.2;
/** The same where words of narrow letters are not to be cut for nothing. */
const SLIM = 5.5;

/** Words shortened to a width, px; what is left out is an ellipsis. */
export function shortened(words: string, width: number, bold = false): string {
  const letters = Math.max(1, Math.floor(width / (bold ? BOLD : LETTER)));
  return words.length <= letters ? words : `${words.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Whether words are sure to be wider than the room, px. */
export const isTooLong = (words: string, width: number): boolean => words.length * SLIM > width;

/**
 * Words on one line, or on two where they are longer than the room, px: parted where the lines are most alike.
 *
 * @param letter width of a letter, px: `LETTER` where nothing may run over the room.
 */
export function inTwo(words: string, width: number, letter = SLIM): readonly string[] {
  if (words.length * letter <= width) return [words];
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0) return [words];
  const middle = words.length / 2;
  const at = spaces.reduce((a, b) => (Math.abs(a - middle) <= Math.abs(b - middle) ? a : b));
  return [words.slice(0, at), words.slice(at + 1)];
}

/** Room for the longest of these words, and a gap behind it; at most `most`, px. */
export const roomFor = (words: readonly string[], most: number, bold = false): number =>
  Math.min(most, 12 + (bold ? BOLD : LETTER) * Math.max(0, ...words.map(({ length }) => length)));
