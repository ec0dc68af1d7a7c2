import { drawKey } from '#charts/key.ts';
import { senseLabel } from '#language/senses.ts';
import type { Drawing } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { Chart } from '../Chart.tsx';
import { STRINGS } from '../lab-words.ts';

const DRAWING: Drawing = {
  get name() {
    return STRINGS.reading;
  },
  height: 132,
  overTime: false,
  draw: (surface, { recording }, width) =>
    drawKey(surface, {
      width,
      height: 132,
      inks: [inkOf(0), inkOf(1)],
      texts: [textOf(0), textOf(1)],
      names: recording?.info.modalities.map(({ label }) => senseLabel(label)) ?? STRINGS.twoSenses,
      signal: STRINGS.signal,
      noise: STRINGS.noise,
    }),
};

/** How to read a neuron: one drawn large, its parts named. */
export function Key() {
  return (
    <section className="key" aria-label={STRINGS.reading}>
      <h3>{STRINGS.reading}</h3>
      <Chart drawing={DRAWING} />
      <ul>
        {STRINGS.key.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
