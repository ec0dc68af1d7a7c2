import { drawIntervalBars, intervalBarsHeight } from '#charts/interval-bars.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { barsOf } from './charted.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { Measures } from './Measures.tsx';
import { Row } from './Row.tsx';
import { seeShares } from './see.ts';

function Bars() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const bars = barsOf(report, words);
  const threshold = {
    value: LOW_BELOW,
    label: say('shares.threshold', { share: numbers.percent(LOW_BELOW) }),
  };
  const columns = ['sense', 'share', 'interval'].map((id) => say(`column-${id}`));
  return (
    <Figure
      told={`${say('shares')}. ${bars.map(({ label, reading, range }) => `${label}: ${reading}, ${range}`).join('; ')}.`}
      height={intervalBarsHeight(bars.length)}
      table={{ columns, rows: bars.map(({ label, reading, range }) => [label, reading, range]) }}
      draw={(surface, width) =>
        drawIntervalBars(surface, bars, { width, threshold, format: numbers.percent })
      }
    />
  );
}

/** How much of the answer each sense brings, and whether other measures say so, too. */
export function Shares() {
  const { report, words } = useReport();
  const { say } = words;
  const rows = { rows: report.measured, resamples: report.resamples };
  return (
    <Row
      title={say('shares')}
      see={seeShares(report, words)}
      how={say(report.subject.groups ? 'shares.how-groups' : 'shares.how', rows)}
      strong
    >
      <Bars />
      <Measures />
    </Row>
  );
}
