import { expect, it } from 'vitest';
import { curveFrom, evenCurve, heightAt, moved } from './curve.ts';

it('lies flat at first, over all steps', () => {
  const curve = evenCurve(300);
  expect(curve[0]).toEqual([0, 0.5]);
  expect(curve.at(-1)).toEqual([300, 0.5]);
  expect(heightAt(curve, 123)).toBe(0.5);
});

it('begins where the known ends, and at its height', () => {
  expect(evenCurve(600, 300, 0.2).slice(0, 2)).toEqual([
    [300, 0.2],
    [350, 0.2],
  ]);
  const whole = moved(evenCurve(600), 4, 0.9);
  expect(curveFrom(whole, 350)).toEqual([
    [350, 0.7],
    [400, 0.9],
    [500, 0.5],
    [600, 0.5],
  ]);
  expect(curveFrom(whole, 0)).toBe(whole);
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
