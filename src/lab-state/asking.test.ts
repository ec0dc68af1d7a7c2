import { expect, it } from 'vitest';
import { Asking } from './asking.ts';

it('asks for a clip once, and again after it failed or another run began', async () => {
  const asked: number[] = [];
  const hearing = new Asking<Float32Array>((clip) => asked.push(clip));
  const [first, second] = [hearing.of(3), hearing.of(3)];
  const wave = new Float32Array([1]);
  hearing.receive(3, wave);
  expect(await first).toBe(wave);
  expect(await second).toBe(wave);
  const failed = hearing.of(4);
  hearing.receive(4, undefined);
  expect(await failed).toBeUndefined();
  hearing.of(4);
  const left = hearing.of(5);
  hearing.forget();
  expect(await left).toBeUndefined();
  hearing.of(3);
  expect(asked).toEqual([3, 4, 4, 5, 3]);
});
