import { drawDumbbells, dumbbellsHeight } from '#charts/dumbbells.ts';
import { Said } from '../Said.tsx';
import { dumbbellsOf } from './charted.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { seeLost } from './see.ts';

/** Where what a sense could say is lost: before its code, in it, or in the head. */
export function Lost() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const rows = dumbbellsOf(report, words);
  const encoders = report.senses.some(({ encoder }) => encoder !== null);
  const percent = (value: number) => numbers.count(Math.round(100 * value));
  const names = { alone: say('mark-alone'), code: say('mark-code'), control: say('mark-control') };
  const columns = [
    say('column-sense'),
    ...Object.values(names),
    ...(encoders ? [say('mark-encoder')] : []),
  ];
  const table = rows.map(({ label, sense, alone, code, control }) => [
    label,
    ...[alone, code, control].map(numbers.percent),
    ...(encoders ? [numbers.percent(report.senses[sense].encoder ?? Number.NaN)] : []),
  ]);
  return (
    <div className="report-now">
      <h4>{say('lost')}</h4>
      <p className="report-sub">{say('lost.about')}</p>
      <Figure
        told={`${say('lost')}. ${table.map(([label, ...values]) => `${label}: ${values.join(', ')}`).join('; ')}.`}
        height={dumbbellsHeight(rows)}
        table={{ columns, rows: table }}
        draw={(surface, width) =>
          drawDumbbells(surface, rows, {
            ...{ width, names, format: percent },
            chance: { value: report.chance, label: say('chance') },
          })
        }
      >
        <p className="report-how">
          {say('lost.how')}{' '}
          <strong>
            <Said>{seeLost(report, words)}</Said>
          </strong>
        </p>
      </Figure>
    </div>
  );
}
