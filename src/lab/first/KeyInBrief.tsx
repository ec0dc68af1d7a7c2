import { defineHatches, drawGlyph } from '#charts/neuron.ts';
import { clear } from '#charts/surface.ts';
import type { Drawing } from '#panels/panel.ts';
import { inkOf } from '#panels/words.ts';
import { Chart } from '../Chart.tsx';
import { STRINGS } from '../lab-words.ts';
import { useShownSenses } from '../useScene.ts';

const SIDE = 76;

/** A neuron that shows all that a neuron can show. */
const NEURON = { predictive: [0.62, 0.2], noise: [0.34, 0.4], collision: 0.6 };

const DRAWING: Drawing = {
  get name() {
    return STRINGS.reading;
  },
  height: SIDE,
  overTime: false,
  depends: () => [],
  draw: (surface) => {
    const size = { width: SIDE, height: SIDE };
    clear(surface, size);
    const inks = [inkOf(0), inkOf(1)];
    defineHatches(surface, inks, 'hatch-brief');
    const radius = (variance: number) => 0.4 * SIDE * Math.sqrt(variance);
    const place = { x: SIDE / 2, y: SIDE / 2 };
    drawGlyph(surface, { mixture: NEURON, inks, hatch: 'hatch-brief', radius, ...place });
  },
};

/** How to read a neuron, in four short lines beside one. */
export function KeyInBrief() {
  const senses = useShownSenses();
  return (
    <div className="key-in-brief">
      <Chart drawing={DRAWING} />
      <ul>
        <li>{STRINGS.sides(senses.map(({ label }) => label.toLowerCase()))}</li>
        {STRINGS.brief.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
