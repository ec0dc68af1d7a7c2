import { expect, it } from 'vitest';
import { COURSE, placeOf } from './course.ts';
import { linkedAct } from './linked-act.ts';
import { MISCONCEPTIONS } from './misconceptions.ts';

const [LIE] = COURSE;
const asked = (text: string, place = LIE) => linkedAct(`#/learn/lie/1?do=${text}`, place);

it('sets what every answer of the lesson and of the quiz leads to', () => {
  for (const { page, sets } of Object.values(MISCONCEPTIONS)) {
    const place = placeOf(page);
    if (place) expect(asked(sets, place)?.act, `${page} ${sets}`).toBeDefined();
  }
});

it.each(['cover:0', 'cover:1', 'neuron:1', 'at:0', 'distill:on', 'sample:9', 'strength:5'])(
  'sets %s',
  (text) => expect(asked(text)?.act).toBeDefined(),
);

it.each([
  ...['cover:2', 'cover:99', 'neuron:0', 'neuron:999', 'at:99999', 'run:__proto__', 'run:nobody'],
  ...['strength:-5', 'strength:NaN', 'steps:100000', 'optimizer:sgd', 'fly:3', '', '%E0%A4%A'],
])('takes nothing of %j, which no page has', (text) => {
  expect(asked(text)).toEqual({ text: expect.any(String) });
});

it('asks for nothing where nothing is asked', () =>
  expect(linkedAct('#/learn/lie/1?lang=es', LIE)).toBeUndefined());
