import { useState } from 'react';
import { useReport } from './context.ts';
import { Lost } from './Lost.tsx';
import { Row } from './Row.tsx';
import { SetsTable } from './SetsTable.tsx';
import { seeSets } from './see.ts';
import { fillsOf, shortSets, sortedSets } from './sets.ts';

/** Who can still answer when senses are gone, and where each is lost. */
export function Sets() {
  const { report, words } = useReport();
  const { say } = words;
  const [whole, setWhole] = useState(false);
  const [all, short] = [sortedSets(report), shortSets(report)];
  const margins = report.sets.flatMap(({ interval }) =>
    interval ? interval[1] - interval[0] : [],
  );
  const margin = words.numbers.few((100 * Math.max(0, ...margins)) / 2);
  return (
    <Row title={say('sets')} see={seeSets(report, words)} how={say('sets.how')}>
      <div>
        <SetsTable sets={whole ? all : short} />
        {all.length > short.length && (
          <button type="button" className="link" onClick={() => setWhole(!whole)}>
            {say(whole ? 'sets.fewer' : 'sets.all', { count: all.length })}
          </button>
        )}
        <p className="report-how">
          {margins.length > 0 && say('sets.margin', { margin })}{' '}
          {fillsOf(report).includes('class mean') && (
            <span data-fill="class mean">{say('sets.oracle')}</span>
          )}
        </p>
      </div>
      <Lost />
    </Row>
  );
}
