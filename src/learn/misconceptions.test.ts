import { expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { actOf } from './act.ts';
import { COURSE, pagesOf, placeOf } from './course.ts';
import { CHAPTER_IDS, type LessonPage } from './lesson.ts';
import en from './messages/en.ts';
import es from './messages/es.ts';
import { MISCONCEPTIONS, type MisconceptionId } from './misconceptions.ts';
import { runsOf } from './records.ts';

const IDS = Object.keys(MISCONCEPTIONS) as MisconceptionId[];

/** Whether every chapter is written. */
const WHOLE = CHAPTER_IDS.every((chapter) => pagesOf(chapter).length > 0);

/** Choices of a page that are not right. */
const wrongOf = ({ why, guess }: LessonPage) =>
  [why, guess?.kind === 'pick' ? guess : undefined].flatMap(
    (asked) => asked?.choices.filter(({ id }) => id !== asked.right) ?? [],
  );

it('are eleven', () => expect(IDS).toHaveLength(11));

it.each(IDS)('%s is said and answered in both languages, and refuted on a page', (id) => {
  for (const [language, sources] of [
    ['en', en],
    ['es', es],
  ] as const) {
    const { has } = messagesOf(language, sources);
    expect(has(`misconception-${id}`), language).toBe(true);
    expect(has(`misconception-${id}.answer`), language).toBe(true);
  }
  const { page: name, sets } = MISCONCEPTIONS[id];
  const act = actOf(sets);
  if (!WHOLE) return;
  const place = placeOf(name);
  expect(place, name).toBeDefined();
  if (place && act.kind === 'run') {
    expect(runsOf(place).map(([run]) => run)).toContain(act.run);
  }
});

it('are each believed by somebody who picks wrong, once all chapters are written', () => {
  const believed = new Set(
    COURSE.flatMap(({ page }) => wrongOf(page)).map((one) => one.misconception),
  );
  if (WHOLE) expect(IDS.filter((id) => !believed.has(id))).toEqual([]);
});
