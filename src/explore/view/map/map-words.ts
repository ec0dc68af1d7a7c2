/** What is said on maps and beside them. */
export const MAP_WORDS = {
  title: 'Map',
  how: (stripes: boolean) =>
    stripes ? 'one stripe, one network' : 'a cell is the mean of its seeds',
  keys: 'Arrow keys move the frame; plus looks closer.',
  closer: 'Look closer here',
  closerHow: 'Pick a cell for it, or drag a box over the map.',
  resolution:
    'A boundary may have no finite resolution: the closer one looks, the more of it there may be.',
  border: 'border: half collapsed',
  band: 'its 95 % band',
  seed: 'single seeds',
  ghost: 'border without the switch',
  won: 'won back',
  live: 'trained here, at least in part',
  silent: 'little share, yet not collapsed',
  theory: 'closed form',
  measured: 'measured',
  lacks: {
    diverged: 'diverged',
    failed: 'failed',
    unmeasured: 'no such number',
    missing: 'left out',
    waiting: 'not yet',
  },
  settled: (settled: number, lost: number) =>
    `, and ${settled === lost ? 'all' : settled} of these are settled: the 95 % interval of their seeds leaves one half out`,
  empty: 'Nothing is trained yet.',
} as const;
