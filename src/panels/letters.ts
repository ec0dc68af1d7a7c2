/** The size of letters that drawings are made for, px: what browsers set unless their visitor asks for another. */
const USUAL = 16;
/** No drawing is made narrower than this for the sake of its letters, px. */
const LEAST = 320;

/**
 * How much larger a drawing of so many pixels is shown than it is drawn, so that its letters are as large as the
 * visitor asked the browser for; on a phone as far as there is room.
 */
export function lettersAt(width: number): number {
  const asked = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
  return Math.min(asked || 1, Math.max(1, width / LEAST));
}
