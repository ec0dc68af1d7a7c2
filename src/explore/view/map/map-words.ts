import { say, words } from '../../say.ts';

/** What is said on maps and beside them. */
export const MAP_WORDS = words(
  'map',
  [
    ...(['keys', 'closer', 'closerHow', 'resolution', 'border', 'band', 'seed', 'ghost'] as const),
    ...(['won', 'live', 'silent', 'theory', 'measured', 'empty', 'collapsed', 'heard'] as const),
    ...(['ofSeeds', 'deviation', 'lack'] as const),
  ],
  {
    lacks: words('map-lacks', ['diverged', 'failed', 'unmeasured', 'missing', 'waiting']),
    how: (stripes: boolean) => say(stripes ? 'map-stripes' : 'map-means'),
    sure: (settled: number, lost: number) =>
      settled === lost ? say('map-all-settled') : say('map-settled', { settled }),
    lost: (lost: number, of: number, part: string, sure: string) =>
      say('map-lost', { lost, of, part, sure }),
    tints: (cells: number, name: string) => say('map-tints', { cells, name }),
    beside: (lacks: string) => say('map-beside', { lacks }),
    seedsLost: (lost: number, seeds: number) => say('map-seedsLost', { lost, seeds }),
    bySeed: (values: Readonly<Record<'name' | 'mean' | 'range' | 'seeds', string>>) =>
      say('map-bySeed', values),
    interval: (low: string, high: string) => say('map-interval', { low, high }),
    below: (far: string) => say('map-below', { far }),
    above: (far: string) => say('map-above', { far }),
  },
);
