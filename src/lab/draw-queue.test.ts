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

it('begins no drawing in a frame that took too long in it before', async () => {
  const { drawSoon } = await import('./draw-queue.ts');
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const drawn: string[] = [];
  const taking = (name: string, ms: number) => () => {
    drawn.push(name);
    clock += ms;
  };
  const all = [taking('short', 1), taking('long', 2.5), taking('other', 0.5)];
  const frameOf = () => {
    drawn.length = 0;
    nextFrame();
    return drawn.join(' ');
  };
  for (const one of all) drawSoon(one);
  expect(frameOf(), 'nothing is known yet').toBe('short long');
  expect(frameOf()).toBe('other');
  for (const one of all) drawSoon(one);
  expect([frameOf(), frameOf(), frameOf()]).toEqual(['short', 'long', 'other']);
  vi.restoreAllMocks();
});
