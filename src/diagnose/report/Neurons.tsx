import { useId, useState } from 'react';
import { sectorOf } from '#charts/neuron.ts';
import { drawSortedNeurons, sortedNeuronsHeight } from '#charts/sorted-neurons.ts';
import { inkOf, textOf } from '../hues.ts';
import { neuronsOf } from './charted.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { Row } from './Row.tsx';
import { seeNeurons } from './see.ts';

/** Neurons that are shown at once: two rows. */
const SHOWN = 24;

/** Which sector is which sense. */
function Key() {
  const { report, words } = useReport();
  const { length } = report.senses;
  return (
    <p className="report-key">
      <svg width="34" height="34" viewBox="-17 -17 34 34" aria-hidden="true">
        {report.senses.map(({ name }, k) => (
          <path key={name} d={sectorOf(k, length, 0, 16) ?? ''} fill={inkOf(words.hue(k))} />
        ))}
      </svg>
      {report.senses.map(({ name }, k) => (
        <span key={name} style={{ color: textOf(words.hue(k)) }}>
          {name}
        </span>
      ))}
    </p>
  );
}

/** Every neuron of the head: what of it is signal, what noise, and whether the two sit on each other. */
export function Neurons() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const [whole, setWhole] = useState(false);
  const id = useId();
  const all = neuronsOf(report);
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, SHOWN);
  const inks = report.senses.map((_, k) => inkOf(words.hue(k)));
  const columns = [
    say('column-neuron'),
    say('column-collision'),
    ...report.senses.flatMap(({ name }) => [
      say('column-signal', { sense: name }),
      say('column-noise', { sense: name }),
    ]),
  ];
  const rows = shown.map(({ number, collision, predictive, noise }) => [
    String(number),
    numbers.decimal(collision),
    ...predictive.flatMap((part, k) => [numbers.plain(part), numbers.plain(noise[k])]),
  ]);
  const entanglement = { value: numbers.decimal(report.entanglement ?? Number.NaN) };
  return (
    <Row
      title={say('neurons', { count: all.length })}
      see={seeNeurons(report, words)}
      how={say('neurons.how')}
    >
      <div className="report-wide">
        <Figure
          told={`${say('neurons', { count: all.length })}. ${say('neurons.about', entanglement)}`}
          height={sortedNeuronsHeight(shown.length, 1096)}
          table={{ columns, rows }}
          draw={(surface, width) =>
            drawSortedNeurons(surface, shown, { width, inks, id, format: numbers.decimal })
          }
        >
          <div className="report-under">
            <p className="report-how">
              {say('neurons.order')} {say('neurons.about', entanglement)}
            </p>
            <Key />
          </div>
        </Figure>
        {all.length > SHOWN && (
          <button type="button" className="link" onClick={() => setWhole(!whole)}>
            {say(whole ? 'neurons.fewer' : 'neurons.all', { count: all.length })}
          </button>
        )}
      </div>
    </Row>
  );
}
