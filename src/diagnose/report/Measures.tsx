import { useId, useState } from 'react';
import { drawIntervalDots, intervalDotsHeight } from '#charts/interval-dots.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { inkOf } from '../hues.ts';
import { Said } from '../Said.tsx';
import { dotsOf } from './charted.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { focusOf } from './focus.ts';

interface ChoiceProps {
  readonly chosen: number;
  readonly onChoose: (sense: number) => void;
}

/** Which sense the measures are of. */
function Choice({ chosen, onChoose }: ChoiceProps) {
  const { report, words } = useReport();
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{words.say('measures.of')}</legend>
      {report.senses.map((sense, k) => (
        <label key={sense.name}>
          <input type="radio" name={name} checked={k === chosen} onChange={() => onChoose(k)} />
          {sense.name}
        </label>
      ))}
    </fieldset>
  );
}

/** Several ways to ask how much a sense brings; those that disagree stay. */
export function Measures() {
  const { report, words } = useReport();
  const { say, numbers, range } = words;
  const [picked, setPicked] = useState<number>();
  const sense = picked ?? focusOf(report);
  const dots = dotsOf(report, sense, words);
  if (dots.length === 0) return null;
  const { name } = report.senses[sense];
  const told = `${say('measures')} ${say('measures.about', { sense: name, count: words.counted(dots.length) })}`;
  const columns = ['measure', 'share', 'interval'].map((id) => say(`column-${id}`));
  const rows = dots.map(({ label, value, low, high }) => [
    label,
    numbers.percent(value),
    Number.isFinite(low) ? range([low, high]) : '',
  ]);
  return (
    <div className="report-now">
      <h4>{say('measures')}</h4>
      <p className="report-sub">
        <Said>
          {say('measures.about', { sense: words.name(sense), count: words.counted(dots.length) })}
        </Said>
      </p>
      <Choice chosen={sense} onChoose={setPicked} />
      <Figure
        told={`${told}. ${rows.map(([label, value]) => `${label}: ${value}`).join('; ')}.`}
        height={intervalDotsHeight(dots.length)}
        table={{ columns, rows }}
        draw={(surface, width) =>
          drawIntervalDots(surface, dots, {
            ...{
              width,
              sense: words.hue(sense),
              ink: inkOf(words.hue(sense)),
              threshold: LOW_BELOW,
            },
            format: numbers.percent,
          })
        }
      >
        <p className="report-how">
          {say(report.agree[sense] ? 'measures-agree' : 'measures-differ')}{' '}
          {dots.some(({ hollow }) => hollow) && say('measures-gradient')}
        </p>
      </Figure>
    </div>
  );
}
