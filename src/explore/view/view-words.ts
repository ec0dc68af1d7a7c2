/** Words around the pictures of a sweep. */
export const VIEW_WORDS = {
  table: 'Table',
  tableOf: (title: string) => `${title}: table`,
  save: (title: string, kind: string) => `Save ${title} as ${kind}`,
  failed: (why: string) => `It could not be saved. ${why}`,
  made: 'Wane',
} as const;
