import { Stream } from '#numeric/random.ts';

/** What is seen and heard of a bird: its columns, and how far each species is from the one before. */
const COLUMNS = [
  ['seen_wing', 21, 3.2, 1],
  ['seen_beak', 3.4, -0.6, 0.25],
  ['seen_tail', 11, 1.4, 0.8],
  ['heard_pitch', 4.2, 0.55, 0.5],
  ['heard_length', 1.1, -0.14, 0.16],
  ['heard_trills', 6, 1.3, 1.6],
] as const;

const SPECIES = ['finch', 'thrush', 'warbler', 'wren'];
const BIRDS = 600;

/** A standard normal, near enough, of twelve uniforms: the same in every browser. */
const spread = (stream: Stream): number =>
  Array.from({ length: 12 }, () => stream.uniform()).reduce((sum, value) => sum + value, -6);

/** A table of invented birds as text: three columns of what is seen, three of what is heard, the observer, the species. */
export function birds(): string {
  const stream = new Stream(0, 'birds');
  const rows = Array.from({ length: BIRDS }, () => {
    const kind = stream.below(SPECIES.length);
    const numbers = COLUMNS.map(([, base, step, noise]) =>
      (base + step * kind + noise * spread(stream)).toFixed(2),
    );
    return [...numbers, `observer ${1 + stream.below(12)}`, SPECIES[kind]].join(',');
  });
  const names = [...COLUMNS.map(([name]) => name), 'group', 'species'];
  return [names.join(','), ...rows, ''].join('\n');
}
