/** Width of a letter of a drawing, on average, px. */
const LETTER = 6.6;

/** Words shortened to a width, px; what is left out is an ellipsis. */
export function shortened(words: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / LETTER));
  return words.length <= letters ? words : `${words.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Room for the longest of these words, and a gap behind it; at most `most`, px. */
export const roomFor = (words: readonly string[], most: number): number =>
  Math.min(most, 14 + LETTER * Math.max(0, ...words.map(({ length }) => length)));
