import { defineHatches, drawGlyph } from '#charts/neuron.ts';
import { clear } from '#charts/surface.ts';
import type { Drawing } from '#panels/panel.ts';
import { inkOf } from '#panels/words.ts';
import { Chart } from '../Chart.tsx';
import { STRINGS } from '../lab-words.ts';
import { useShownSenses } from '../useScene.ts';

const SIDE = 76;

/** A neuron that shows all that a neuron can show: of each sense in turn, much that helps, or much noise. */
const PREDICTIVE = [0.62, 0.2];
const NOISE = [0.34, 0.4];

const DRAWING: Drawing = {
  get name() {
    return STRINGS.reading;
  },
  height: SIDE,
  overTime: false,
  depends: ({ recording }) => [recording?.info.modalities.length],
  draw: (surface, { recording }) => {
    const size = { width: SIDE, height: SIDE };
    clear(surface, size);
    const inks = Array.from({ length: recording?.info.modalities.length ?? 2 }, (_, i) => inkOf(i));
    defineHatches(surface, inks, 'hatch-brief');
    const mixture = {
      predictive: inks.map((_, i) => PREDICTIVE[i % 2]),
      noise: inks.map((_, i) => NOISE[i % 2]),
      collision: 0.6,
    };
    const radius = (variance: number) => 0.4 * SIDE * Math.sqrt(variance);
    const place = { x: SIDE / 2, y: SIDE / 2 };
    drawGlyph(surface, { mixture, inks, hatch: 'hatch-brief', radius, ...place });
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
