// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { addSurface } from '../surface.ts';
import { networkLayout } from './layout.ts';
import { drawStep, type NetworkStep } from './step.ts';

const step: NetworkStep = {
  phase: 'encode',
  inks: ['blue', 'red'],
  texts: ['blue', 'red'],
  gradient: [15, 5.1],
  update: [0.02, 0.04],
};

function drawn(phase: NetworkStep['phase'], width: number): SVGSVGElement {
  const layout = networkLayout({ width, senses: 2, fusion: 16 });
  const surface = addSurface(document.createElement('div'), layout);
  drawStep(surface, layout, { ...step, phase });
  return surface.node() as SVGSVGElement;
}

const numbers = (elements: Iterable<Element>, name: string): number[] =>
  Array.from(elements, (element) => Number(element.getAttribute(name)));

describe.each([832, 350])('a step in a network %i px wide', (width) => {
  it('veils what does not work in this part, and nothing else', () => {
    const veils = (phase: NetworkStep['phase']) => drawn(phase, width).querySelectorAll('.veil');
    expect(veils('encode')).toHaveLength(2);
    expect(veils('fuse')).toHaveLength(1);
    expect(veils('loss')).toHaveLength(3);
    for (const box of veils('loss')) {
      expect(Math.min(...numbers([box], 'width'), ...numbers([box], 'height'))).toBeGreaterThan(0);
    }
  });

  it('says the gradient at an arrow for each encoder, and the update at a frame', () => {
    const gradient = drawn('gradient', width);
    expect(gradient.querySelectorAll('.push')).toHaveLength(2);
    expect(gradient.textContent).toBe('155.1');
    const frames = drawn('update', width).querySelectorAll('.move');
    const [image, sound] = numbers(frames, 'stroke-width');
    expect(sound).toBe(5);
    expect(image).toBeCloseTo(1.5 + 3.5 / 2);
  });
});
