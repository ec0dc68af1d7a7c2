import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.resetModules();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

const nextFrame = () => frames.splice(0).forEach((frame) => void frame());

it('draws what waits once, in the next frame, and not what was taken back', async () => {
  const { drawNever, drawSoon } = await import('./draw-queue.ts');
  const [kept, gone] = [vi.fn(), vi.fn()];
  for (const one of [kept, gone, kept]) drawSoon(one);
  drawNever(gone);
  nextFrame();
  nextFrame();
  expect(kept).toHaveBeenCalledTimes(1);
  expect(gone).not.toHaveBeenCalled();
});

it('goes on with all others after one that throws', async () => {
  const { drawSoon } = await import('./draw-queue.ts');
  const [other, later] = [vi.fn(), vi.fn()];
  drawSoon(() => {
    throw new Error('broken');
  });
  drawSoon(other);
  expect(nextFrame).toThrow('broken');
  nextFrame();
  expect(other).toHaveBeenCalledTimes(1);
  drawSoon(later);
  nextFrame();
  expect(later).toHaveBeenCalledTimes(1);
});
