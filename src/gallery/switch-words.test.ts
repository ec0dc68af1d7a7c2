import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SWITCH_WORDS } from '#panels/switch-words.ts';
import type { Kept } from '#sweep/kept.ts';

const kept = (claim: string): Kept =>
  JSON.parse(readFileSync(`claims/results/${claim}.json`, 'utf8'));

it('says of reallocation no more than was found: the senses are told apart, whatever it does', () => {
  const { meaning } = SWITCH_WORDS.ebr;
  expect(meaning).toMatch(/Alignment was not found\.$/);
  expect(meaning).not.toMatch(/look alike/);
  const fresh = kept('C3').findings.flatMap(({ arms }) =>
    arms.flatMap(({ name, figures }) =>
      name === 'ebr' ? figures.filter((one) => /fresh discriminator/.test(one.name)) : [],
    ),
  );
  expect(fresh.length).toBeGreaterThan(0);
  for (const { mean } of fresh) expect(mean).toBeGreaterThan(0.9);
});

it('is short enough for the eye of somebody who is about to press', () => {
  for (const { meaning } of Object.values(SWITCH_WORDS)) {
    expect(meaning.split(' ').length).toBeLessThanOrEqual(12);
  }
});
