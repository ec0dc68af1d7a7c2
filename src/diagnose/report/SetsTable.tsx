import { sectorOf } from '#charts/neuron.ts';
import type { FillId, SetReport } from '#diagnosis/report.ts';
import { inkOf } from '../hues.ts';
import { Said } from '../Said.tsx';
import { type Told, useReport } from './context.ts';
import { focusOf } from './focus.ts';
import { fillsOf } from './sets.ts';

/** Which senses are there: as in the neurons, a sector a sense. */
const SetMark = ({ present, hues }: { present: readonly number[]; hues: readonly number[] }) => (
  <svg className="report-set" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
    {hues.map((hue, k) => (
      <path
        key={hue}
        d={sectorOf(k, hues.length, 0, 8.6) ?? ''}
        fill={present.includes(k) ? inkOf(hue) : 'none'}
        stroke={present.includes(k) ? inkOf(hue) : 'var(--ghost)'}
      />
    ))}
  </svg>
);

interface CellProps {
  readonly value: number | null;
  readonly fill?: FillId;
  readonly quiet?: boolean;
}

/** A number in per cent over a bar of it. */
function Cell({ value, fill, quiet }: CellProps) {
  const { words } = useReport();
  if (value === null) return <td data-fill={fill}>–</td>;
  return (
    <td data-fill={fill} data-quiet={quiet || undefined}>
      {words.numbers.decimal(100 * value)}
      <i style={{ '--part': value } as React.CSSProperties} />
    </td>
  );
}

function nameOf(set: SetReport, { report, words }: Told): string {
  const { present } = set;
  if (present.length === report.senses.length)
    return words.say('set-all', { count: present.length, counted: words.counted(present.length) });
  const names = present.map(words.name).join(' + ');
  return present.length === 1 ? words.say('set-alone', { sense: names }) : names;
}

/** How often the model is right with every set of senses, under every fill, beside a control of that set. */
export function SetsTable({ sets }: { sets: readonly SetReport[] }) {
  const told = useReport();
  const { report, words } = told;
  const { say } = words;
  const fills = fillsOf(report);
  const focus = focusOf(report);
  return (
    <div className="scroll">
      <table className="report-sets">
        <caption className="hidden">{say('sets.caption')}</caption>
        <thead>
          <tr>
            <td />
            {fills.map((fill) => (
              <th
                key={fill}
                scope="col"
                data-fill={fill}
                data-quiet={fill === 'class mean' || undefined}
              >
                {say(`fill-${fill.replace(' ', '-')}`)}
              </th>
            ))}
            <th scope="col" data-quiet>
              {say('column-control')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => {
            const { present, accuracy, control } = set;
            const framed = fills.length > 0 && present.length === 1 && present[0] === focus;
            return (
              <tr key={present.join()} data-framed={framed || undefined}>
                <th scope="row">
                  <SetMark present={present} hues={report.senses.map((_, k) => words.hue(k))} />{' '}
                  <span>
                    <Said>{nameOf(set, told)}</Said>
                  </span>
                </th>
                {fills.map((fill) => (
                  <Cell
                    key={fill}
                    value={accuracy[fill]}
                    fill={fill}
                    quiet={fill === 'class mean'}
                  />
                ))}
                <Cell value={control} quiet />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
