import type { LessonPage } from '../../lesson.ts';

/** The pages of the chapter, in their order. */
export const PAGES: readonly LessonPage[] = [];
