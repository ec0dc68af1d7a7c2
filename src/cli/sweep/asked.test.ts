import { describe, expect, it } from 'vitest';
import { cleanSweep, networksOf } from '#sweep/clean-sweep.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import { WrongError } from '../command.mjs';
import { askedShard, askedSweep } from './asked.ts';

describe('what a shell asks for', () => {
  it.each(QUESTIONS.map(({ id }) => id))('is a clean sweep, also made smaller: %s', (id) => {
    const sweep = askedSweep(id, { cells: '3', seeds: '2', steps: '100' });
    expect(cleanSweep(sweep).notes).toEqual([]);
    expect(networksOf(sweep)).toBeLessThanOrEqual(3 * 4 * 2);
    expect(sweep).toMatchObject({ seeds: 2, steps: 100 });
  });

  it.each([
    [{ cells: '1' }, /--cells takes a whole number from 2/],
    [{ seeds: 'many' }, /--seeds takes/],
    [{ steps: '1e9' }, /--steps takes/],
  ])('is refused where it makes no sense: %j', (smaller, words) => {
    expect(() => askedSweep('where', smaller)).toThrow(words);
    expect(() => askedSweep('where', smaller)).toThrow(WrongError);
  });

  it('names what there is where it is nothing that there is', () => {
    expect(() => askedSweep('whre', {})).toThrow(/neither a question \(where, width/);
    expect(() => askedSweep('package.json', {})).toThrow(/axes: is not a list of axes|not known/);
    expect(() => askedSweep('README.md', {})).toThrow(/is not JSON/);
  });

  it('is a shard from 0 to N - 1', () => {
    expect(askedShard('3/8')).toEqual({ index: 3, of: 8 });
    for (const text of ['8/8', '1', '-1/4', '0/0', '1/4/2', 'a/b']) {
      expect(() => askedShard(text)).toThrow(WrongError);
    }
  });
});
