const GAP = 8;

/** Room that words of these widths need side by side, px. */
export const roomOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);

/** Middles of words on one line so that none touches the next: as near to their marks as that allows, px. */
export function abreast(
  places: readonly number[],
  widths: readonly number[],
  left: number,
  right: number,
): number[] {
  const at = [...places];
  const gap = (k: number) => (widths[k - 1] + widths[k]) / 2 + GAP;
  at[0] = Math.max(at[0], left + widths[0] / 2);
  for (let k = 1; k < at.length; k++) at[k] = Math.max(at[k], at[k - 1] + gap(k));
  const last = at.length - 1;
  at[last] = Math.min(at[last], right - widths[last] / 2);
  for (let k = last - 1; k >= 0; k--) at[k] = Math.min(at[k], at[k + 1] - gap(k + 1));
  return at;
}
