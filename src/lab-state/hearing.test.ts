import { expect, it } from 'vitest';
import { Hearing } from './hearing.ts';

it('asks for a clip once, and again after it failed or another run began', async () => {
  const asked: number[] = [];
  const hearing = new Hearing((clip) => asked.push(clip));
  const [first, second] = [hearing.hear(3), hearing.hear(3)];
  const wave = new Float32Array([1]);
  hearing.receive(3, wave);
  expect(await first).toBe(wave);
  expect(await second).toBe(wave);
  const failed = hearing.hear(4);
  hearing.receive(4, undefined);
  expect(await failed).toBeUndefined();
  hearing.hear(4);
  const left = hearing.hear(5);
  hearing.forget();
  expect(await left).toBeUndefined();
  hearing.hear(3);
  expect(asked).toEqual([3, 4, 4, 5, 3]);
});
