import { drawSpectra, SPECTRA_HEIGHT } from '#charts/spectra.ts';
import { plain } from '../marked.ts';
import { Said } from '../Said.tsx';
import { spectraOf } from './charted.ts';
import { useReport } from './context.ts';
import { Figure } from './Figure.tsx';
import { focusOf } from './focus.ts';
import { Row } from './Row.tsx';
import { seeSpectrum } from './see.ts';

/** Ranks that are drawn where they fall. */
const DRAWN = ['predictive', 'effective'] as const;

function Ranks() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const focus = focusOf(report);
  return (
    <div className="report-now">
      <h4>{say('ranks')}</h4>
      <p className="report-sub">{say('ranks.about', { count: report.neurons.length })}</p>
      <div className="scroll">
        <table className="report-ranks">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('ranks.whole')}</th>
              <th scope="col">
                <Said>{say('ranks.without', { sense: words.name(focus) })}</Said>
              </th>
            </tr>
          </thead>
          <tbody>
            {report.ranks.map(({ id, value, interval, without }) => (
              <tr key={id}>
                <th scope="row">
                  {say(`rank-${id}`, {
                    most: Math.min(report.subject.classes.length - 1, report.neurons.length),
                  })}
                </th>
                <td>
                  {interval && (
                    <small>
                      ({numbers.few(interval[0])}–{numbers.few(interval[1])})
                    </small>
                  )}{' '}
                  <strong>{numbers.few(value)}</strong>
                </td>
                <td>{numbers.few(without[focus] ?? Number.NaN)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Directions that the neurons use, and the ranks without which their number misleads. */
export function Spectra() {
  const { report, words } = useReport();
  const { say, numbers } = words;
  const spectra = spectraOf(report, words);
  if (spectra.length === 0) return null;
  const ranks = DRAWN.flatMap((id) => {
    const rank = report.ranks.find((one) => one.id === id);
    const label = `${say(`rank-${id}.short`)} ${numbers.few(rank?.value ?? Number.NaN)}`;
    return rank ? [{ label, value: rank.value }] : [];
  });
  const columns = [say('column-place'), ...spectra.map(({ label }) => label)];
  const rows = spectra[0].values.map((_, k) => [
    String(k + 1),
    ...spectra.map(({ values }) => (values[k] ?? Number.NaN).toPrecision(3)),
  ]);
  return (
    <Row
      title={say('spectrum')}
      see={seeSpectrum(report, words)}
      how={say('spectrum.how')}
      fold={{ show: say('spectrum.show'), hide: say('spectrum.hide') }}
    >
      <Figure
        told={`${say('spectrum')}. ${plain(seeSpectrum(report, words))}`}
        height={SPECTRA_HEIGHT}
        table={{ columns, rows }}
        draw={(surface, width) =>
          drawSpectra(surface, spectra, { width, ranks, format: numbers.plain })
        }
      />
      <Ranks />
    </Row>
  );
}
