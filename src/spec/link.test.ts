import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, PRESETS, specOf } from './index.ts';

describe('link', () => {
  it.each(PRESETS)('is short for the preset $id', (preset) => {
    const link = encodeLink(specOf(preset));
    expect(link).toBe(`#/lab?v=1&p=${preset.id}.${preset.revision}`);
    expect(decodeLink(link)).toEqual({ spec: specOf(preset), notes: [] });
  });

  it('carries what differs from the preset, and the interventions', () => {
    const spec = {
      ...specOf(PRESETS[1], { seed: 77, randomStart: false, snr: -2.5, engine: 'cpu' }),
      interventions: [
        { step: 300, arm: 'live', key: 'lambda', value: 0.75 },
        { step: 310, arm: 'live', key: 'distance', value: 'cosine' },
      ] as const,
    };
    expect(decodeLink(encodeLink(spec))).toEqual({ spec, notes: [] });
  });

  it.each([
    ['', 0],
    ['#/lab', 0],
    ['#/lab?v=1&p=nothing.3', 1],
    ['#/lab?v=9', 1],
    ['#/lab?seed=abc&seed=5&__proto__=1&constructor=2', 3],
    ['#/lab?at=1.2.3&at=&at=5.live.lambda.x&at=5.live.constructor.1', 4],
    ['#/lab?%E0%A4%A&seed=%00&steps=-1e999', 3],
  ])('reads %s without throwing', (hash, notes) => {
    const decoded = decodeLink(hash);
    expect(decoded.notes).toHaveLength(notes);
    expect(decodeLink(encodeLink(decoded.spec)).notes).toEqual([]);
  });
});
