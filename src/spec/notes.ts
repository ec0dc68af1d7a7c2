/** Something in foreign input that was changed, and how: "seed", "was -3, now 0 (the lowest allowed)". */
export interface Note {
  readonly path: string;
  readonly message: string;
  /** The experiment is the one that was meant all the same. */
  readonly harmless?: true;
}

/** Notes of one input that are written out; the others are counted. */
const MOST_NOTES = 50;

/** A foreign value as short safe text for a message; what holds others is named, not read. */
export function shown(input: unknown): string {
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? '[…]' : '{…}';
  const text = String(input);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The first of many notes, and how many more there are. */
export const summed = (notes: readonly Note[]): Note[] =>
  notes.length <= MOST_NOTES
    ? [...notes]
    : [
        ...notes.slice(0, MOST_NOTES),
        { path: 'link', message: `and ${notes.length - MOST_NOTES} more` },
      ];
