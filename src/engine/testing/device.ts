import type { DataSource } from '#data/source.ts';
import { gather } from '#data/synthetic.ts';
import { Stream } from '#numeric/random.ts';
import { startBackend } from '../tfjs/tf.ts';

const ROWS = 96;

/** Random samples of any widths; with `numbers`, random ones are asked for. */
export function randomSource(
  inputs: readonly number[],
  classes = 5,
  asks?: DataSource['asks'],
): DataSource {
  const stream = new Stream(1, 'test');
  const samples = {
    size: ROWS,
    inputs: inputs.map((width) =>
      Float32Array.from({ length: ROWS * width }, () => stream.normal()),
    ),
    labels: Int32Array.from({ length: ROWS }, () => stream.below(classes)),
    ...(asks && {
      wanted: Float32Array.from({ length: ROWS * classes }, () => stream.normal()),
    }),
  };
  const channels = [...samples.inputs, ...(samples.wanted ? [samples.wanted] : [])];
  const first = (_seed: number, size: number) =>
    gather(
      samples,
      Int32Array.from({ length: size }, (_, n) => n),
    );
  return {
    modalities: inputs.map((width, i) => ({ id: `${i}`, label: `${i}`, inputs: width })),
    ...(asks && { asks }),
    classes: Array.from({ length: classes }, (_, k) => `${k}`),
    train: (seed, step, size) => {
      const draws = new Stream(seed, 'batch', step);
      return gather(
        samples,
        Int32Array.from({ length: size }, () => draws.below(ROWS)),
      );
    },
    reference: first,
    heldOut: first,
    resident: (seeds) => ({
      size: ROWS,
      words: 0,
      channels: channels.map((rows) => ({ rows, noise: { kind: 'none' } })),
      pairs: seeds.map(() => ({
        rows: channels.map(() => Int32Array.from({ length: ROWS }, (_, n) => n)),
        labels: samples.labels,
      })),
    }),
  };
}

/** The graphics device of tfjs; tfjs itself goes on to its cpu backend, where small models are quick. */
export async function testDevice(): Promise<GPUDevice> {
  const { gpu } = await startBackend('webgpu', '');
  if (!gpu) throw new Error('The test browser has no WebGPU.');
  await startBackend('cpu', '');
  return gpu;
}
