import type { Remedies } from '#diagnosis/report.ts';
import { useMessages } from '#language/messages.tsx';
import { Said } from '../Said.tsx';
import { Refused } from '../start/Refused.tsx';
import { useDiagnosis } from '../use-diagnosis.ts';
import { Arm } from './Arm.tsx';
import { useReport } from './context.ts';
import { focusOf } from './focus.ts';
import { extentsOf, tradeOf } from './trades.ts';

function Arms({ remedies }: { remedies: Remedies }) {
  const { report, words } = useReport();
  const trades = remedies.arms.map((arm) => tradeOf(report, remedies, arm, words));
  const extents = extentsOf(trades);
  return (
    <div className="report-arms">
      {remedies.arms.map((arm, k) => (
        <Arm key={arm.id} {...{ remedies, arm, extents }} trade={trades[k]} />
      ))}
    </div>
  );
}

/** The way to the answer: pressed, heads are trained here. */
function Ask() {
  const { say } = useMessages();
  const { training, trainTrouble, train, stopTraining } = useDiagnosis();
  if (training !== undefined) {
    return (
      <div className="report-ask" aria-live="polite">
        <progress value={training} aria-label={say('help.training')} />
        <span>{say('help.progress', { part: Math.floor(100 * training) })}</span>
        <button type="button" className="link" onClick={stopTraining}>
          {say('cancel')}
        </button>
      </div>
    );
  }
  return (
    <div className="report-ask">
      <button type="button" className="report-go" onClick={train}>
        {say('help.ask')}
      </button>
      <span className="report-how">{say('help.cost')}</span>
      {trainTrouble && <Refused trouble={trainTrouble} />}
    </div>
  );
}

/** New heads on the same codes: what changes, what it costs, and which to begin with. */
export function Help() {
  const { report, words } = useReport();
  const { say, name } = words;
  const { remedies } = report;
  const sense = name(remedies?.sense ?? focusOf(report));
  if (report.subject.layers === 0 || !report.complete) return null;
  const see = remedies
    ? `${say('help.see', { sense, seeds: remedies.seeds, steps: remedies.steps })} ${
        remedies.best ? say(`help-best-${remedies.best}`) : say('help-best-none')
      }`
    : say('help.about', { sense });
  return (
    <section className="report-help" aria-label={say('help')}>
      <h3>{say('help')}</h3>
      <p className="report-see">
        <Said>{see}</Said>
      </p>
      {remedies ? <Arms remedies={remedies} /> : <Ask />}
    </section>
  );
}
