/** Seeds stay short enough to be read aloud. */
const SEEDS = 100_000;

/** A seed nobody chose. */
export function newSeed(): number {
  const [seed] = crypto.getRandomValues(new Uint32Array(1));
  return seed % SEEDS;
}
