/** Places after which a long word, such as a link, may be broken. */
const SEAM = /(?<=[/?&=,;:.\-_])/;

/** As many of these parts as fit on a line, but at least one. */
function head(parts: readonly string[], fits: (line: string) => boolean): number {
  let count = 1;
  while (count < parts.length && fits(parts.slice(0, count + 1).join(''))) count++;
  return count;
}

/** A word too long for a line, in pieces that fit: broken at seams, and between letters where it has none. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const seams = word.split(SEAM);
  const parts = fits(seams[0]) ? seams : [...word];
  const first = parts.slice(0, head(parts, fits)).join('');
  const rest = word.slice(first.length);
  return rest ? [first, ...pieces(rest, fits)] : [first];
}

/** Breaks words into lines that fit, as few as possible from the start; a word too long is broken itself. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const broken = pieces(word, fits);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) as string;
  }
  return line ? [...lines, line] : lines;
}
