/** What is said of parallel coordinates. */
export const PARALLEL_WORDS = {
  title: 'Parallel coordinates',
  heading: 'How settings go with what came out',
  how: (lines: number) => `a ribbon is as wide as it has points; at most ${lines} are lines`,
  lost: 'no number',
  from: (name: string) => `${name}, brush from`,
  to: (name: string) => `${name}, brush to`,
  keys: 'Drag along an axis, or move its two handles by mouse or arrow keys; Escape puts one back.',
  clear: 'Brush everything',
  empty: 'Nothing is trained yet.',
  none: 'No point lies in all that is brushed.',
} as const;
