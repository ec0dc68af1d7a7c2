import { useMessages } from '#language/messages.tsx';
import { isExample } from '../examples.ts';
import { textOf } from '../hues.ts';
import { useDiagnosis } from '../use-diagnosis.ts';
import { useReport } from './context.ts';
import { Keep } from './Keep.tsx';

/** What was read, and how far that is. */
function Facts() {
  const { report, words } = useReport();
  const { subject, senses, chance } = report;
  const { say, numbers } = words;
  return (
    <>
      <span>
        {say(subject.split ? 'file.rows' : 'file.rows-all', {
          rows: subject.rows,
          heldOut: subject.heldOut,
        })}{' '}
        · {say('file.classes', { count: subject.classes.length, chance: numbers.percent(chance) })}
      </span>
      <span>
        {senses.map(({ name, width }, k) => (
          <span key={name}>
            {k > 0 && ' · '}
            <b style={{ color: textOf(words.hue(k)) }}>{name}</b> {numbers.count(width)}
          </span>
        ))}
        {subject.layers > 0 && ` → ${say('file.neurons', { count: subject.neurons })}`}
        {subject.layers === 2 && ` → ${numbers.count(subject.classes.length)}`}
      </span>
    </>
  );
}

/** The file, what is done with it, and what can be done with the report. */
export function FileBar() {
  const { say } = useMessages();
  const { report } = useReport();
  const { reading, took, leave } = useDiagnosis();
  const { file } = report.subject;
  return (
    <section className="report-file" aria-label={say('file')}>
      <div className="report-facts">
        <p className="report-name">
          {file}
          {isExample(file) && <small>{say('file.example')}</small>}
        </p>
        <Facts />
        <p className="report-badge" aria-live="polite">
          <i className={report.complete ? 'square filled' : 'square'} aria-hidden="true" />
          {report.complete
            ? took !== undefined && say('file.read', { seconds: took })
            : say('file.reading', { part: Math.floor(100 * (reading ?? 0)) })}
        </p>
      </div>
      <div className="report-do">
        <button type="button" className="outlined" onClick={leave}>
          {say(report.complete ? 'file.other' : 'cancel')}
        </button>
        {report.complete && <Keep />}
      </div>
    </section>
  );
}
