// @vitest-environment happy-dom
import { select } from 'd3';
import { expect, it } from 'vitest';
import { LEFT } from './frame.ts';
import { drawHeat } from './heat.ts';

const rows = [2, 0.5].map((mean) =>
  [0, 10, 20].map((step) => ({ step, mean: mean + step, low: mean, high: mean })),
);

it('shows its shades between the values they stand for, and calls none of them pale or dark', () => {
  for (const width of [640, 350]) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(svg);
    drawHeat(select(svg), rows, {
      ...{ width, height: 112, steps: 20, marks: [], at: 20, unit: 'σ1 to σ2', empty: '' },
      format: (value) => String(Number(value.toPrecision(2))),
      rowName: (row) => `σ${row + 1}`,
    });
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words.join(' ')).not.toMatch(/pale|dark/);
    expect(words).toEqual(expect.arrayContaining(['0.022', '22']));
    const shades = [...svg.querySelectorAll('rect.heat')];
    const fills = Array.from({ length: 7 }, (_, k) => `var(--seq-${k})`);
    expect(shades.map((shade) => shade.getAttribute('fill'))).toEqual(fills);
    const at = shades.map((shade) => Number(shade.getAttribute('x')));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    const unit = LEFT + 6 + 6.4 * 'σ1 to σ16, live activations'.length;
    expect(at[0] - 6.4 * '0.022'.length).toBeGreaterThan(unit);
  }
});
