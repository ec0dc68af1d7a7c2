import { Said } from '../Said.tsx';
import { useReport } from './context.ts';
import { Statement } from './Statement.tsx';
import { checksOf, headlineOf, kindOf, ledeOf } from './verdict-words.ts';

/** The verdict in one sentence, and the three checks that it rests on. */
export function Verdict() {
  const { report, words } = useReport();
  const { say } = words;
  return (
    <>
      <section className="report-verdict" aria-label={say('verdict')}>
        <p className="report-kind">
          {say('verdict')}: <strong>{kindOf(report, words)}</strong>
        </p>
        <div role="status">
          <h2 tabIndex={-1}>
            <Said>{headlineOf(report, words)}</Said>
          </h2>
        </div>
        <p className="report-lede">
          <Said>{ledeOf(report, words)}</Said>
        </p>
      </section>
      {report.subject.layers > 0 && <Checks />}
    </>
  );
}

/** The three checks, each with its number and its threshold. */
function Checks() {
  const { report, words } = useReport();
  const { say } = words;
  return (
    <section className="report-checks" aria-label={say('checks')}>
      <p className="report-kind">{say('checks')}</p>
      <ul>
        {checksOf(report, words).map(({ id, passed, name, text }) => {
          const sign = passed === null ? 'unknown' : passed ? 'yes' : 'no';
          const signName = say(`check-sign-${sign}`);
          return <Statement key={id} {...{ sign, signName, name, text }} />;
        })}
      </ul>
    </section>
  );
}
