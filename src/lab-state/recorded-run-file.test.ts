import { describe, expect, it } from 'vitest';
import { layoutOf } from '#protocol/layout.ts';
import type { RunInfo } from '#protocol/messages.ts';
import { decodeRecorded, encodeRecorded, type Recorded } from './recorded-run-file.ts';

const info: RunInfo = {
  backend: 'cpu',
  advice: '',
  replicas: [
    { arm: 'live', seed: 1 },
    { arm: 'ghost', seed: 1 },
  ],
  modalities: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  classes: ['0', '1'],
  dims: { modalities: 2, fusion: 3, latent: 2, classes: 2 },
  parameters: 7,
};
const { width, fields } = layoutOf(info.dims);

/** A value that differs in every place, between -1 and 1. */
const wave = (k: number): number => Math.sin(1 + 0.37 * k * k);

const recorded: Recorded = {
  preset: 'strong-slow',
  revision: 1,
  info,
  interventions: [{ step: 10, arm: 'live', key: 'lambda', value: 1 }],
  frames: [0, 10, 20].map((step) => {
    const rows = Float32Array.from({ length: 2 * width }, (_, k) => wave(k + step));
    rows[fields.sigmaA.offset] = 0;
    rows[fields.sigmaA.offset + 1] = 250 + step;
    rows[width + fields.loss.offset] = Number.NaN;
    return { step, rows };
  }),
};

describe('a recorded run', () => {
  it('comes back with every kept number within a thousandth of its range', async () => {
    const back = await decodeRecorded(await encodeRecorded(recorded, ['share', 'loss', 'noise']));
    expect({ ...back, frames: 0 }).toEqual({ ...recorded, frames: 0 });
    back.frames.forEach(({ step, rows }, f) => {
      expect(step).toBe(10 * f);
      for (const name of ['share', 'noise'] as const) {
        const { offset, length } = fields[name];
        for (const at of [offset, offset + length - 1, width + offset]) {
          expect(Math.abs(rows[at] - recorded.frames[f].rows[at])).toBeLessThan(2 / 1023);
        }
      }
    });
  });

  it('keeps what was not measured, and what was not kept, as NaN', async () => {
    const { frames } = await decodeRecorded(await encodeRecorded(recorded, ['loss']));
    expect(frames[1].rows[fields.loss.offset]).not.toBeNaN();
    expect(frames[1].rows[width + fields.loss.offset]).toBeNaN();
    expect(frames[1].rows[fields.accuracy.offset]).toBeNaN();
  });

  it('keeps small singular values beside large ones', async () => {
    const tiny = { ...recorded, frames: recorded.frames.slice(0, 1) };
    tiny.frames[0].rows[fields.sigmaA.offset] = 0.01;
    const { frames } = await decodeRecorded(await encodeRecorded(tiny, ['sigmaA']));
    expect(frames[0].rows[fields.sigmaA.offset]).toBeCloseTo(0.01, 3);
    expect(frames[0].rows[fields.sigmaA.offset + 1] / 250).toBeCloseTo(1, 2);
  });

  it('is refused when its fields have other sizes', async () => {
    const file = await encodeRecorded(recorded, ['share']);
    const wrong = { ...recorded, info: { ...info, dims: { ...info.dims, modalities: 3 } } };
    const frames = recorded.frames.map(({ step }) => {
      return { step, rows: new Float32Array(2 * layoutOf(wrong.info.dims).width) };
    });
    expect((await decodeRecorded(file)).preset).toBe('strong-slow');
    const grown = await encodeRecorded({ ...wrong, frames }, ['share']);
    const words = new TextDecoder('latin1').decode(
      await new Response(
        new Blob([grown as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).arrayBuffer(),
    );
    const shrunk = words.replace('"modalities":3', '"modalities":2');
    const bytes = Uint8Array.from(shrunk, (letter) => letter.charCodeAt(0));
    const packed = new Response(
      new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')),
    );
    await expect(decodeRecorded(new Uint8Array(await packed.arrayBuffer()))).rejects.toThrow(
      'another version',
    );
  });
});
