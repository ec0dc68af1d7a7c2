import { drawTrade, TRADE_HEIGHT, type Trade } from '#charts/trade.ts';
import type { ArmReport, Remedies } from '#diagnosis/report.ts';
import { plain } from '../marked.ts';
import { Said } from '../Said.tsx';
import { factsOf } from './arm-facts.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { type extentsOf, verdictOf } from './trades.ts';

interface ArmProps {
  readonly remedies: Remedies;
  readonly arm: ArmReport;
  readonly trade: Trade;
  readonly extents: ReturnType<typeof extentsOf>;
}

/** One method: what it gains and what it costs, a mark a seed, beside its control. */
export function Arm({ remedies, arm, trade, extents }: ArmProps) {
  const { words } = useReport();
  const { say, numbers } = words;
  const { sense } = remedies;
  const percent = (value: number) => numbers.count(Math.round(100 * value));
  const columns = ['seed', 'whole', 'alone', 'share', 'entanglement'];
  const rows = arm.seeds.map((one, k) => [
    String(k + 1),
    ...[one.accuracy, one.alone[sense], one.share[sense]].map(numbers.percent),
    numbers.decimal(one.entanglement ?? Number.NaN),
  ]);
  const verdict = verdictOf(arm, remedies, words);
  return (
    <section className="report-arm" aria-label={say(`arm-${arm.id}`)}>
      <h4>{say(`arm-${arm.id}`)}</h4>
      <p className="report-sub">
        <Said>{say(`arm-${arm.id}.about`)}</Said>
      </p>
      <Figure
        told={`${say(`arm-${arm.id}`)}. ${plain(verdict)}`}
        height={TRADE_HEIGHT}
        table={{ columns: columns.map((id) => say(`column-${id}`)), rows }}
        draw={(surface, width) => drawTrade(surface, trade, { width, ...extents, format: percent })}
      />
      <dl>
        {factsOf(arm, remedies, words).map(({ name, value, range }) => (
          <div key={name}>
            <dt>
              <Said>{name}</Said>
            </dt>
            <dd>
              {value} <small>{range}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="report-say">
        <Said>{verdict}</Said>
      </p>
    </section>
  );
}
