import { useReport } from './context.ts';
import { findingsOf } from './findings.ts';
import { Row } from './Row.tsx';
import { Statement } from './Statement.tsx';
import { seeFindings } from './see.ts';

/** What the file itself does wrong, and what was looked for and is as it should be. */
export function Found() {
  const { report, words } = useReport();
  const { say } = words;
  const findings = findingsOf(report, words);
  const fold = { show: say('found.show', { count: findings.length }), hide: say('found.hide') };
  return (
    <Row
      title={say('found')}
      see={seeFindings(report, words)}
      strong
      fold={findings.length > 0 ? fold : undefined}
    >
      <ul className="report-found report-wide">
        {findings.map(({ level, name, text }) => (
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
