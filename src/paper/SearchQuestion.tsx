import { useState } from 'react';
import { drawForest, type Labels } from '#charts/forest.ts';
import { pointed } from '#language/figures.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import type { Difference, Search } from '#sweep/kept.ts';
import { effectOf } from './paper-words.ts';
import { SEARCH_STRINGS as STRINGS, toldWords } from './search-words.ts';
import { toldOf } from './told.ts';

type Question = Search['questions'][number];

/** Side by side, the first chart has the names for all; under each other, every one has its own. */
const STACKED = '(max-width: 63.9375rem)';
/** There the table stands for the charts, and is folded away. */
const SMALL = '(max-width: 45rem)';
const ROOMY = 560;

function labelsFor(index: number, width: number): Labels {
  if (!matchMedia(STACKED).matches) return index === 0 ? 'beside' : 'none';
  return width > ROOMY ? 'beside' : 'above';
}

const known = (value: number | null): number => value ?? Number.NaN;

/** One measure over all settings of a question. */
function Forest({ question, index }: { question: Question; index: number }) {
  const { name, better } = question.places[0].differences[index];
  const intervals = question.places.map(({ setting, differences }) => {
    const { effect, low, high } = differences[index];
    return { label: setting, effect: known(effect), low: known(low), high: known(high) };
  });
  const ref = useDrawing((surface, width) => {
    const labels = labelsFor(index, width);
    drawForest(surface, intervals, {
      ...{ width, labels, format: effectOf, pointed, better },
      betterWord: STRINGS.better,
    });
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

function Cell({ difference, all }: { difference: Difference; all: number }) {
  const told = toldOf(difference);
  const settled = told === 'better' || told === 'worse';
  return (
    <td className={settled ? 'told' : undefined}>
      <span className="effect">{effectOf(known(difference.effect))}</span>{' '}
      <span className={settled ? undefined : 'untold'}>{toldWords(told)}</span>
      <span className="note range">{STRINGS.interval(difference, all)}</span>
    </td>
  );
}

function Settings({ question, seeds }: { question: Question; seeds: number }) {
  const names = question.places[0].differences.map(({ name }) => name);
  return (
    <table className="settings">
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
        {question.places.map(({ setting, link, differences, checks }) => (
          <tr key={setting}>
            <th scope="row">
              <a className="link" href={link}>
                {setting}
              </a>
              {checks && <span className="note checks">{STRINGS.checked(checks.method)}</span>}
            </th>
            {differences.map((difference) => (
              <Cell key={difference.name} difference={difference} all={seeds} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One question of a search: its charts, and every setting with its run; on a small screen the table alone. */
export function SearchQuestion({ question, search }: { question: Question; search: Search }) {
  const [small] = useState(() => matchMedia(SMALL).matches);
  const broken = STRINGS.broken(question, search);
  return (
    <details className="question" open={!small}>
      <summary>
        <h5>{question.title}</h5>
        <span className="note">{STRINGS.tally(question)}</span>
      </summary>
      <p className="note">{STRINGS.versus(question.versus)}</p>
      {small ? (
        <Settings question={question} seeds={search.seeds.length} />
      ) : (
        <>
          <div className="forests">
            {question.places[0].differences.map(({ name }, index) => (
              <Forest key={name} question={question} index={index} />
            ))}
          </div>
          <details className="search-table">
            <summary>{STRINGS.asTable}</summary>
            <Settings question={question} seeds={search.seeds.length} />
          </details>
        </>
      )}
      {broken && <p className="note">{broken}</p>}
      {question.waiting.length > 0 && <p className="note">{STRINGS.waiting(question)}</p>}
    </details>
  );
}
