/** Drawing in one frame stops after this long and goes on in the next, ms. */
const BUDGET_MS = 3;

const waiting = new Set<() => void>();
let frame = 0;

function draw(): void {
  const until = performance.now() + BUDGET_MS;
  try {
    for (const one of waiting) {
      waiting.delete(one);
      one();
      if (performance.now() >= until) break;
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
