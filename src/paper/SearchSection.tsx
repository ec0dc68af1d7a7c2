import { drawForest, type Labels } from '#charts/forest.ts';
import type { Difference, Search } from './kept.ts';
import { effectOf, STRINGS } from './strings.ts';
import { useDrawing } from './useDrawing.ts';

type Question = Search['questions'][number];

/** Side by side, the first chart has the names for all; under each other, every one has its own. */
const STACKED = '(max-width: 1023px)';
const ROOMY = 560;

function labelsFor(index: number, width: number): Labels {
  if (!matchMedia(STACKED).matches) return index === 0 ? 'beside' : 'none';
  return width > ROOMY ? 'beside' : 'above';
}

const known = (value: number | null): number => value ?? Number.NaN;

/** One measure over all settings of a question. */
function Forest({ question, index }: { question: Question; index: number }) {
  const { name, better } = question.places[0].differences[index];
  const of = (differences: readonly Difference[]) => differences[index];
  const intervals = question.places.map(({ setting, differences }) => {
    const { effect, low, high } = of(differences);
    return { label: setting, effect: known(effect), low: known(low), high: known(high) };
  });
  const ref = useDrawing((surface, width) => {
    const labels = labelsFor(index, width);
    drawForest(surface, intervals, { width, labels, format: effectOf, better });
  });
  const spoken = intervals.map(({ label, effect, low, high }) =>
    STRINGS.spoken(label, [effect, low, high]),
  );
  return (
    <figure className="forest">
      <figcaption>
        <strong>{name}</strong>
      </figcaption>
      <svg ref={ref} className="chart" role="img" aria-label={`${name}. ${spoken.join(' ')}`} />
    </figure>
  );
}

function Settings({ question }: { question: Question }) {
  const names = question.places[0].differences.map(({ name }) => name);
  return (
    <details className="search-table">
      <summary>{STRINGS.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{STRINGS.setting}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.places.map(({ setting, link, differences }) => (
            <tr key={setting}>
              <th scope="row">
                <a className="link" href={link}>
                  {setting}
                </a>
              </th>
              {differences.map(({ name, effect, low, high, seeds }) => (
                <td key={name}>{STRINGS.interval([effect, low, high], seeds)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Scenario({ search }: { search: Search }) {
  return (
    <>
      <p className="paper-legend">{STRINGS.searchAbout(search)}</p>
      {search.questions.map((question) => (
        <div key={question.id} className="question">
          <h4>{question.title}</h4>
          <p className="note">{STRINGS.versus(question.versus)}</p>
          <div className="forests">
            {question.places[0].differences.map(({ name }, index) => (
              <Forest key={name} question={question} index={index} />
            ))}
          </div>
          <Settings question={question} />
        </div>
      ))}
    </>
  );
}

/** Where a method does more than its control, over every setting that was tried. */
export function SearchSection({ searches }: { searches: readonly Search[] }) {
  return (
    <section id="search" className="search" aria-label={STRINGS.search}>
      <h3>{STRINGS.search}</h3>
      {searches.map((search) => (
        <Scenario key={search.scenario} search={search} />
      ))}
    </section>
  );
}
