import type { KeptFinding } from '#sweep/kept.ts';
import { format, STRINGS } from './paper-words.ts';

type Arm = KeptFinding['arms'][number];

function Cell({ arm, name }: { arm: Arm; name: string }) {
  const figure = arm.figures.find((one) => one.name === name);
  if (!figure) return <td />;
  return (
    <td>
      {format(figure.mean)}
      <span className="note range">{STRINGS.range(figure.low, figure.high)}</span>
    </td>
  );
}

/** What the arms of a finding are worth, beside its tests: accuracies, shares under both fills, checks. */
export function Arms({ finding }: { finding: KeptFinding }) {
  const { arms } = finding;
  const names = [...new Set(arms.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  return (
    <details className="arms">
      <summary>{STRINGS.arms}</summary>
      <p className="note">{STRINGS.armsAre(finding)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className="arms-table" aria-label={STRINGS.arms} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{STRINGS.figures}</th>
              {arms.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {arms.map((arm) => (
                  <Cell key={arm.name} arm={arm} name={name} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
