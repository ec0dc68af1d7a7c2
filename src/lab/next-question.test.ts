import { describe, expect, it } from 'vitest';
import {
  armOf,
  comparedOf,
  interventionsFor,
  LIVE,
  type Method,
  PRESETS,
  specOf,
} from '#spec/index.ts';
import { comparisonFor, nextQuestion } from './next-question.ts';

const spec = specOf(PRESETS[0]);
const asked = (thrown: readonly (readonly [number, Method[]])[]) =>
  nextQuestion({
    spec,
    interventions: thrown.flatMap(([step, methods]) =>
      interventionsFor(LIVE, step, armOf(methods)),
    ),
  });

describe('the next question after a cure', () => {
  it('is none without a switch', () => {
    expect(asked([])).toBeUndefined();
  });

  it('holds a method beside what it is without the part that is praised', () => {
    const distilled = asked([[300, ['distill']]]);
    expect(distilled?.arms).toEqual(['vanilla', 'distill', 'pull', 'substitutes']);
    const reallocated = asked([[300, ['ebr']]]);
    expect(reallocated?.arms).toContain('ebr0');
    expect(reallocated?.words).toMatch(/same layers without/);
  });

  it('is of the switch that was thrown last', () => {
    const both = asked([
      [100, ['ebr']],
      [300, ['ebr', 'distill']],
    ]);
    expect(both).toBe(asked([[300, ['distill']]]));
  });

  it('is answered on the same seeds', () => {
    const question = asked([[300, ['ebr']]]);
    if (!question) throw new Error('nothing to ask');
    const answer = comparisonFor(spec, question);
    expect(comparedOf(answer)?.map(({ id }) => id)).toEqual(question.arms);
    expect(answer.run).toEqual(spec.run);
  });
});
