/** What can be drawn beside the prose of a page: each is a component, named in `index.ts`. */
export const PICTURE_IDS = ['accuracy', 'shares'] as const;

export type PictureId = (typeof PICTURE_IDS)[number];
