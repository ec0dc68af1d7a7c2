/** How fast a run is shown; the numbers are the same at every speed. */
export const SPEEDS = ['slow', 'one', 'four', 'max'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Most steps a second; slow mode takes them one by one, and max has no limit. */
export const PACES: Readonly<Record<Speed, number | undefined>> = {
  slow: undefined,
  one: 30,
  four: 120,
  max: undefined,
};
