/** Words in which no number stands at the end of a line without its percent sign. */
export const unbroken = (words: string): string => words.replaceAll(' %', '\u00a0%');
