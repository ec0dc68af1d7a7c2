/**
 * Moves labels that want heights `wanted` apart until neighbours keep `gap`, within [top, bottom] where
 * they fit, and as little as that takes. Returns heights in the order given.
 */
export function dodge(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b]);
  const heights = [...wanted];
  let floor = top;
  for (const k of order) {
    heights[k] = Math.max(heights[k], floor);
    floor = heights[k] + gap;
  }
  let ceiling = bottom;
  for (const k of order.reverse()) {
    heights[k] = Math.min(heights[k], ceiling);
    ceiling = heights[k] - gap;
  }
  return heights;
}
