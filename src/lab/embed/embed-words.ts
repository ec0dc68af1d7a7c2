/** What a run inside another page says, to its reader and to that page. */
export const STRINGS = {
  noHost:
    'The page round this frame is not heard: the link names a host that is none. Write embed=1, or embed= and an origin, as https://school.example.',
  tooFast: (dropped: number) =>
    `${dropped.toLocaleString('en')} messages came faster than they can be heard; they were dropped.`,
} as const;
