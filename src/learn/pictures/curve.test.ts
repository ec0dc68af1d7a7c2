import { expect, it } from 'vitest';
import { evenCurve, heightAt, moved } from './curve.ts';

it('lies flat at first, over all steps', () => {
  const curve = evenCurve(300);
  expect(curve[0]).toEqual([0, 0.5]);
  expect(curve.at(-1)).toEqual([300, 0.5]);
  expect(heightAt(curve, 123)).toBe(0.5);
});

it('is moved at one step, within 0 and 1, and straight between', () => {
  const curve = moved(moved(evenCurve(600), 6, 2), 5, -1);
  expect(curve.slice(-2)).toEqual([
    [500, 0],
    [600, 1],
  ]);
  expect(heightAt(curve, 550)).toBeCloseTo(0.5);
  expect(heightAt(curve, 700)).toBe(1);
  expect(heightAt(curve, 0)).toBe(0.5);
});
