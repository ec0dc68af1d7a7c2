/** The size of letters that drawings are made for, px: what browsers set unless their visitor asks for another. */
const USUAL = 16;
/** No drawing is made narrower than this for the sake of its letters, px. */
const LEAST = 320;

const roomFor = (letters: number, width: number): number =>
  Math.min(letters, Math.max(1, width / LEAST));

/** How much larger the letters of the page are than usual: as the visitor asked, and as the window bears. */
export function pageLetters(): number {
  const { fontSize } = getComputedStyle(document.documentElement);
  return Number.parseFloat(fontSize) / USUAL || 1;
}

/**
 * How much larger a drawing of so many pixels is shown than it is drawn, so that its letters are as large as the
 * page's; on a phone as far as there is room. Where controls of the page lie over it, it grows as they do; else
 * also by what `--drawn` says, since the smallest letters of charts are smaller than those of the page.
 */
export function lettersAt(width: number, overlaid = false): number {
  const style = getComputedStyle(document.documentElement);
  const drawn = overlaid ? 1 : Number.parseFloat(style.getPropertyValue('--drawn')) || 1;
  return roomFor(pageLetters() * drawn, width);
}
