import { Said } from '../Said.tsx';
import { useReport } from './context.ts';
import { findingsOf } from './findings.ts';
import { Row } from './Row.tsx';
import { SignMark } from './Signs.tsx';
import { seeFindings } from './see.ts';

/** What the file itself does wrong, and what was looked for and is as it should be. */
export function Found() {
  const { report, words } = useReport();
  const { say } = words;
  return (
    <Row title={say('found')} see={seeFindings(report, words)} strong>
      <ul className="report-found report-wide">
        {findingsOf(report, words).map(({ level, name, text }) => (
          <li key={`${name} ${text}`}>
            <SignMark sign={level} name={say(`found-sign-${level}`)} />
            <p>
              <strong>
                <Said>{name}</Said>
              </strong>{' '}
              <Said>{text}</Said>
            </p>
          </li>
        ))}
      </ul>
    </Row>
  );
}
