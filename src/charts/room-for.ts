/** Width of a letter of a drawing, on average, px: of numbers and names, and of names in bold. */
const LETTER = 6.6;
const BOLD = 8.2;

/** Words shortened to a width, px; what is left out is an ellipsis. */
export function shortened(words: string, width: number, bold = false): string {
  const letters = Math.max(1, Math.floor(width / (bold ? BOLD : LETTER)));
  return words.length <= letters ? words : `${words.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Room for the longest of these words, and a gap behind it; at most `most`, px. */
export const roomFor = (words: readonly string[], most: number, bold = false): number =>
  Math.min(most, 12 + (bold ? BOLD : LETTER) * Math.max(0, ...words.map(({ length }) => length)));
