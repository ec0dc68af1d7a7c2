import { scenarioTitle } from '#language/presets.ts';
import type { Search } from '#sweep/kept.ts';
import { SearchQuestion } from './SearchQuestion.tsx';
import { SEARCH_STRINGS } from './search-words.ts';
import './search.css';

/** Where a method does more than its control, over every setting that was tried. */
export function SearchSection({ searches }: { searches: readonly Search[] }) {
  return (
    <section id="search" className="search" aria-label={SEARCH_STRINGS.title}>
      <h3>{SEARCH_STRINGS.title}</h3>
      <p className="paper-legend">{SEARCH_STRINGS.about}</p>
      {searches.map((search) => (
        <div key={search.scenario} className="search-scenario">
          <h4>{scenarioTitle(search.scenario)}</h4>
          <p className="note">
            {SEARCH_STRINGS.varied(search.scenario)} {SEARCH_STRINGS.madeOf(search)}
          </p>
          {search.questions.map((question) =>
            question.places.length > 0 ? (
              <SearchQuestion key={question.id} question={question} search={search} />
            ) : (
              <p key={question.id} className="note">
                {SEARCH_STRINGS.none(question)}
              </p>
            ),
          )}
        </div>
      ))}
    </section>
  );
}
