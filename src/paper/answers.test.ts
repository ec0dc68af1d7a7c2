import { describe, expect, it } from 'vitest';
import { answerOf, countsOf, leadOf } from './answers.ts';
import { STRINGS } from './paper-words.ts';
import { KEPT } from './results.ts';

describe('the answers of the page of claims', () => {
  it.each(KEPT)('answer $id in a sentence of plain words', (claim) => {
    const answer = answerOf(claim);
    expect(answer).toMatch(/^(Yes|Partly|No|Open)\. [A-Z].{20,}\.$/);
    expect(answer.split(' ').length).toBeLessThanOrEqual(30);
    expect(answer).not.toMatch(/CKA|nats|Wilcoxon|adversarial|vanilla|EBR/);
  });

  it('say no more than the verdicts', () => {
    for (const claim of KEPT) {
      const verdicts = new Set(claim.findings.map(({ verdict }) => verdict));
      if (leadOf(claim) === 'Yes') expect([...verdicts]).toEqual(['holds']);
      if (leadOf(claim) === 'No') expect([...verdicts]).toEqual(['does not hold here']);
      if (verdicts.has('mixed')) expect(leadOf(claim)).toBe('Partly');
    }
  });

  it('are as many as the page says', () => {
    const { ofPaper, beside, rivals } = countsOf(KEPT);
    expect(ofPaper + beside + rivals).toBe(KEPT.length);
    const about = STRINGS.about(countsOf(KEPT));
    expect(about).toContain(`${KEPT.length} experiments`);
    for (const count of [ofPaper, beside, rivals]) expect(about).toContain(`${count} `);
  });
});
