import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '#language/fluent.ts';
import { LANGUAGES } from '#language/language.ts';
import { asClass } from '../class/as-class.ts';
import { encodeClass } from '../class/class-link.ts';
import { placeOf } from '../course.ts';
import { ASKS, GOALS, PLANS, stepOf } from './plans.ts';
import { WORKSHEETS } from './worksheets.ts';

const read = (name: string) => readFileSync(`src/learn/${name}.ftl`, 'utf8');
const idsIn = (text: string) => text.match(/^([a-z][\w-]*|\s+\.[\w-]+)(?= =)/gm);

it.each(['messages/teachers', 'messages/quiz', 'quiz/words/questions', 'quiz/words/former'])(
  '%s has the same messages in every language',
  (name) => {
    expect(idsIn(read(`${name}.es`))).toEqual(idsIn(read(`${name}.en`)));
    // A number keeps its sign where a line breaks.
    for (const told of LANGUAGES) expect(read(`${name}.${told}`)).not.toMatch(/\d %/);
  },
);

describe.each(LANGUAGES)('the guide in %s', (told) => {
  const { say, has } = messagesOf(told, [read(`messages/teachers.${told}`)]);

  it.each(PLANS)('has a plan of $minutes minutes that takes as long', ({ minutes, steps }) => {
    const times = Array.from({ length: steps }, (_, k) => stepOf(say(`plan-${minutes}-${k + 1}`)));
    expect(times.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
    for (const { says } of times) expect(says.length).toBeGreaterThan(10);
    expect(has(`plan-${minutes}-${steps + 1}`)).toBe(false);
  });

  it('says every goal, every question with its answer, and every worksheet', () => {
    const names = [
      ...Array.from({ length: GOALS }, (_, k) => `goal-${k + 1}`),
      ...Array.from({ length: ASKS }, (_, k) => [`ask-${k + 1}`, `ask-${k + 1}.answer`]).flat(),
      ...WORKSHEETS.flatMap(({ id }) => [`sheet-${id}`, `sheet-${id}.task`]),
    ];
    for (const name of names) expect(has(name), name).toBe(true);
  });
});

it.each(WORKSHEETS)('the worksheet $id opens as it is set, and leaves nothing out', (sheet) => {
  const place = placeOf(sheet.page);
  if (!place) throw new Error(`There is no page ${sheet.page}.`);
  const opened = asClass(place, encodeClass(sheet));
  expect(opened?.notes).toEqual([]);
  expect(opened?.place.page.controls).toEqual(sheet.show);
  expect(opened?.place.page.link).toBe(sheet.spec ?? place.page.link);
});
