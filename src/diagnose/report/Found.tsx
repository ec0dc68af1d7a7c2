import { useReport } from './context.ts';
import { findingsOf } from './findings.ts';
import { Row } from './Row.tsx';
import { Statement } from './Statement.tsx';
import { seeFindings } from './see.ts';

/** What the file itself does wrong, and what was looked for and is as it should be. */
export function Found() {
  const { report, words } = useReport();
  const { say } = words;
  return (
    <Row title={say('found')} see={seeFindings(report, words)} strong>
      <ul className="report-found report-wide">
        {findingsOf(report, words).map(({ level, name, text }) => (
          <Statement
            key={`${name} ${text}`}
            sign={level}
            signName={say(`found-sign-${level}`)}
            {...{ name, text }}
          />
        ))}
      </ul>
    </Row>
  );
}
