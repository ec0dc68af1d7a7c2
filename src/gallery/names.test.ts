import { describe, expect, it } from 'vitest';
import { contributions } from '#panels/contributions/index.ts';
import { encoders } from '#panels/encoders/index.ts';
import { FILLINGS } from '#panels/fillings.ts';
import { missing } from '#panels/missing/index.ts';
import { SCENES } from './scenes.ts';

const { whole } = SCENES;
const FILLS = Object.values(FILLINGS).map(({ alone }) => alone);

describe('one name for one number', () => {
  it('says of every accuracy of one sense alone what stands in the place of the others', () => {
    const told = [
      ...(Object.keys(FILLINGS) as (keyof typeof FILLINGS)[]).map((filling) =>
        missing.see({ ...whole, view: { ...whole.view, filling } }),
      ),
      ...(contributions.figures?.(whole) ?? []).map(({ label }) => label),
      encoders.see(whole),
    ];
    const alone = told.filter((words) => /\balone\b/.test(words));
    expect(alone.length).toBeGreaterThan(FILLS.length);
    for (const words of alone)
      expect(
        FILLS.some((fill) => words.includes(fill)),
        words,
      ).toBe(true);
  });

  it('shows the same number where the measure is the same', () => {
    const { alone } = FILLINGS.mean;
    const [, , , large] = contributions.figures?.(whole) ?? [];
    expect(large.label).toContain(alone);
    const said = missing.see({ ...whole, view: { ...whole.view, filling: 'mean' } });
    expect(said).toContain(`${large.label}: ${large.live} right. Ghost: ${large.ghost}.`);
  });
});
