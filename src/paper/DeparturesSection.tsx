import { departures } from './departures.ts';
import { STRINGS } from './paper-words.ts';
import './departures.css';

/** Where the experiments differ from the paper's, in one table. */
export function DeparturesSection() {
  return (
    <section className="departures" aria-label={STRINGS.method}>
      <h3>{STRINGS.method}</h3>
      <p className="paper-legend">{STRINGS.departures}</p>
      <div className="scroll">
        <table>
          <caption className="hidden">{STRINGS.departuresTable}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{STRINGS.inPaper}</th>
              <th scope="col">{STRINGS.ours}</th>
            </tr>
          </thead>
          <tbody>
            {departures().map(({ id, what, paper, here }) => (
              <tr key={id}>
                <th scope="row">{what}</th>
                <td>{paper}</td>
                <td>{here}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
