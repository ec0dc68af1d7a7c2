import { LOW_BELOW } from '#protocol/collapse.ts';
import { isExample } from '../examples.ts';
import { useReport } from './context.ts';
import { WORTH_HEARING } from './focus.ts';

/** "4b1e 77a0" of eight digits, on one line. */
const inFours = (digits: string): string => digits.replaceAll(/(.{4})(?=.)/g, '$1\u00a0');

/** What the words mean, what the file cannot show, and how the same is had from a shell. */
export function Method() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const { number } = report;
  const { file, checksum } = report.subject;
  const rule = { share: numbers.percent(LOW_BELOW), worth: numbers.percent(WORTH_HEARING) };
  return (
    <section className="report-method" aria-label={say('method')}>
      <h3>{say('method')}</h3>
      <div>
        <p>
          <strong>{say('private.done')}</strong> {say('private.did')}
        </p>
        <p>
          <strong>{say('method.cannot')}</strong> {say('method.cannot-why')}{' '}
          <code>{`alone.${report.senses[0]?.name ?? 'image'}`}</code>
        </p>
        {isExample(file) && <p>{say('method.example')}</p>}
      </div>
      <div>
        <p>
          <strong>{say('method.collapsed')}</strong> {say('method.rule', rule)}
        </p>
        <p>
          {say('method.controls', {
            probed: report.probed,
            resamples: report.resamples,
            training: report.subject.training,
          })}
        </p>
        <p>
          {say('method.shell')}{' '}
          <code>
            npm run diagnose -- {file} <span className="report-whole">--json</span> report.json
          </code>
        </p>
        {number && checksum && (
          <p>
            {say('method.date', {
              number: inFours(number),
              checksum: inFours(checksum.slice(0, 8)),
              date: words.date(new Date()),
            })}{' '}
            {say('method.same')}
          </p>
        )}
      </div>
    </section>
  );
}
