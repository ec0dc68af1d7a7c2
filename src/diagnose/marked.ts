/** Begin and end of the name of a sense in a text that is still to be shown in its hue. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const MARKED = /\uE000(\d+):([^\uE001]*)\uE001/g;

/** The name of a sense, marked to be shown in a hue. */
export const marked = (hue: number, name: string): string =>
  `${BEGIN}${hue}:${name.replaceAll(/[\uE000\uE001]/g, '')}${END}`;

/** The same text without marks, for where no hue is: names of drawings, files. */
export const plain = (text: string): string => text.replaceAll(MARKED, '$2');

/** A text whose sentences begin with a capital letter, also where they begin with a name. */
export const capital = (text: string): string =>
  text.replaceAll(
    /(^|[.!?:] )((?:\uE000\d+:)?)(\p{L})/gu,
    (whole, before: string, mark: string, letter: string) =>
      before.startsWith(':') || (before && !mark)
        ? whole
        : `${before}${mark}${letter.toLocaleUpperCase()}`,
  );

/** A piece of a text: a sense's name, or words between. */
export interface Piece {
  readonly text: string;
  readonly hue?: number;
}

/** A text cut at the names in it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[2], hue: Number(match[1]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
