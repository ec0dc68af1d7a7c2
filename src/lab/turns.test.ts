import { expect, it } from 'vitest';
import { decodeLink } from '#spec/index.ts';
import { turnsOf } from './turns.ts';

const namesIn = (link: string) => {
  const { spec } = decodeLink(link);
  return turnsOf({ spec, interventions: spec.interventions }).map(({ name, label }) => [
    name,
    label,
  ]);
};

it('names senses by their names, also before an engine stands', () => {
  expect(namesIn('#/lab?v=1&p=strong-slow.2&at=20:only=1;40:t=2')).toEqual([
    ['only the strong sense', 'Only these senses the strong sense at step 20'],
    ['teacher the slow sense', 'Teacher the slow sense at step 40'],
  ]);
  expect(namesIn('#/lab?v=1&p=digits.2&at=20:only=2')[0][0]).toBe('only sound');
  expect(namesIn('#/lab?v=1&p=digits.2&at=20:only=3')[0][0]).toBe('all senses');
});

it('name the substitutes that a switch brings, and not those that train already or were turned off', () => {
  const names = (link: string) =>
    namesIn(`#/lab?v=1&p=strong-slow.2&${link}`).map(([name]) => name);
  expect(names('at=20:kd=1,sub=0.3')).toEqual(['distillation with substitutes']);
  expect(names('at=20:kd=1')).toEqual(['distillation']);
  expect(names('at=10:sub=0.3;20:kd=1').at(-1)).toBe('distillation');
  expect(names('at=20:kd=1,sub=0.3;40:kd=0,sub=0').at(-1)).toBe('distillation off');
});
