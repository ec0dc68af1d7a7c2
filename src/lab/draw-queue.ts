/** Drawing in one frame stops before it takes longer than this, and goes on in the next, ms. */
const BUDGET_MS = 2;

const waiting = new Set<() => void>();
/** How long each drawing took last, ms. */
const took = new WeakMap<() => void, number>();
let frame = 0;

function draw(): void {
  const begun = performance.now();
  let now = begun;
  try {
    for (const one of waiting) {
      // The first is always drawn, however long it takes: nothing waits for ever.
      if (now > begun && now + (took.get(one) ?? 0) > begun + BUDGET_MS) break;
      waiting.delete(one);
      const before = now;
      one();
      now = performance.now();
      took.set(one, now - before);
    }
  } finally {
    frame = waiting.size > 0 ? requestAnimationFrame(draw) : 0;
  }
}

/** Draws in one of the next frames, in turn with all others that wait. */
export function drawSoon(one: () => void): void {
  waiting.add(one);
  if (frame === 0) frame = requestAnimationFrame(draw);
}

/** Takes a drawing out of the queue. */
export function drawNever(one: () => void): void {
  waiting.delete(one);
}
