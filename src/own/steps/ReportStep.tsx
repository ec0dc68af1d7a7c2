import { useStore } from 'zustand';
import type { Found, Report } from '#intake/report.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { senseName } from '../sense-name.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { Failure } from './Bring.tsx';
import { Mark } from './Marks.tsx';
import { Progress } from './Progress.tsx';
import { Step } from './Step.tsx';

/** Classes whose rows are drawn. */
const MOST_BARS = 14;

function Finding({ found }: { found: Found }) {
  const { say, written } = useOwnWords();
  const { sense } = found.values;
  const values = written({
    ...found.values,
    ...(typeof sense === 'string' && { sense: senseName(sense) }),
  });
  const what = say(`found-${found.id}.what`, values);
  return (
    <li data-weight={found.weight}>
      <Mark weight={found.weight} />
      <div>
        <strong>
          <span className="hidden">{say(`weight-${found.weight}`)}: </span>
          {say(`found-${found.id}`, values)}
        </strong>{' '}
        {what !== `found-${found.id}.what` && what}
      </div>
    </li>
  );
}

/** How many rows each class has, in both halves. */
function Classes({ classes }: Pick<Report, 'classes'>) {
  const { say, count } = useOwnWords();
  const most = Math.max(1, ...classes.map(({ train, test }) => train + test));
  const shown = classes.slice(0, MOST_BARS);
  return (
    <table className="own-classes">
      <caption>{say('report.classes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('report.class')}</th>
          <th scope="col">
            <span className="hidden">{say('report.share')}</span>
          </th>
          <th scope="col">{say('report.train')}</th>
          <th scope="col">{say('report.test')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, train, test }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td aria-hidden="true">
              <span style={{ width: `${(100 * train) / most}%` }} />
              <span data-held style={{ width: `${(100 * test) / most}%` }} />
            </td>
            <td>{count(train)}</td>
            <td>{count(test)}</td>
          </tr>
        ))}
        {classes.length > MOST_BARS && (
          <tr>
            <th scope="row" colSpan={4}>
              {say('report.more', { count: classes.length - MOST_BARS })}
            </th>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Sizes({ report }: { report: Report }) {
  const { say, count, megabytes } = useOwnWords();
  return (
    <dl className="own-sizes">
      {report.senses.map(({ name, inputs }, k) => (
        <div key={name} style={{ borderColor: inkOf(k) }}>
          <dt style={{ color: textOf(k) }}>{senseName(name)}</dt>
          <dd>{say('report.numbers', { count: inputs, written: count(inputs) })}</dd>
        </div>
      ))}
      <div>
        <dt>{say('report.memory')}</dt>
        <dd>{megabytes(report.memory)}</dd>
      </div>
    </dl>
  );
}

/** What is to be known before training, the worst first. */
export function ReportStep({ intake }: { intake: IntakeStore }) {
  const { say, count } = useOwnWords();
  const busy = useStore(intake, (state) => state.busy);
  const part = useStore(intake, (state) => state.part);
  const report = useStore(intake, (state) => state.report);
  const refused = useStore(intake, (state) => state.refused);
  const failure = useStore(intake, (state) => state.failure);
  if (busy === 'preparing') {
    return (
      <Step number={3} title={say('report')} about={say('report.about')}>
        <Progress words={say('preparing')} part={part} onStop={intake.stop} />
      </Step>
    );
  }
  const found = refused ?? report?.found;
  if (!found && !failure) return null;
  const urgent = found?.filter(({ weight }) => weight !== 'fine') ?? [];
  const fine = found?.filter(({ weight }) => weight === 'fine') ?? [];
  return (
    <Step number={3} title={say('report')} about={say('report.about')} comes={found ?? failure}>
      {failure && <Failure failure={failure} />}
      {report && (
        <p className="own-counted">
          {say('report.counted', { train: count(report.train), test: count(report.test) })}
        </p>
      )}
      <div className="own-report">
        <ul className="own-found">
          {urgent.map((one) => (
            <Finding key={`${one.id} ${one.values.sense ?? ''}`} found={one} />
          ))}
          {found && urgent.length === 0 && <li>{say('report.clean')}</li>}
        </ul>
        {report && (
          <div>
            <Classes classes={report.classes} />
            <Sizes report={report} />
          </div>
        )}
      </div>
      {fine.length > 0 && (
        <details className="own-fine">
          <summary>{say('report.fine', { count: fine.length })}</summary>
          <ul className="own-found">
            {fine.map((one) => (
              <Finding key={`${one.id} ${one.values.sense ?? one.values.name ?? ''}`} found={one} />
            ))}
          </ul>
        </details>
      )}
    </Step>
  );
}
