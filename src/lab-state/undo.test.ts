import { describe, expect, it } from 'vitest';
import type { Intervention } from '#spec/index.ts';
import { History, without } from './undo.ts';

const at = (step: number, key: Intervention['key'], value = 1): Intervention => ({
  step,
  arm: 'live',
  key,
  value,
});

describe('undo', () => {
  it('takes back the last change alone, also of two at one step', () => {
    const history = new History();
    const first = [at(300, 'lambda')];
    const second = [...first, at(300, 'gate')];
    history.note([], first);
    history.note(first, second);
    expect(history.last(second, 350)).toEqual({ step: 300, interventions: first });
    expect(history.last(first, 350)).toEqual({ step: 300, interventions: [] });
    expect(history.last([], 350)).toBeUndefined();
  });

  it('takes a knob that was turned at one step for one change', () => {
    const history = new History();
    const early = [at(100, 'clip')];
    const turned = [1, 2, 3].map((value) => [...early, at(300, 'lambda', value)]);
    history.note(early, turned[0]);
    history.note(turned[0], turned[1]);
    history.note(turned[1], turned[2]);
    expect(history.last(turned[2], 300)).toEqual({ step: 300, interventions: early });
    history.note(turned[2], early);
    expect(history.last(early, 300)?.interventions).toEqual([]);
  });

  it('takes back what came with the link step by step, and not what is still to come', () => {
    const course = [at(100, 'lambda'), at(200, 'gate'), at(200, 'mu'), at(500, 'clip')];
    const history = new History();
    expect(history.last(course, 400)).toEqual({
      step: 200,
      interventions: [course[0], course[3]],
    });
    expect(history.last(course, 50)).toBeUndefined();
  });

  it('of an old change drops what came after it, of a planned one only itself', () => {
    const course = [at(100, 'lambda'), at(200, 'gate'), at(500, 'clip'), at(600, 'mu')];
    expect(without(course, 100, 400).interventions).toEqual([course[2], course[3]]);
    expect(without(course, 500, 400).interventions).toEqual([course[0], course[1], course[3]]);
  });
});
