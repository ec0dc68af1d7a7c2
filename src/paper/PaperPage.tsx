import { scenarioTitle } from '#language/presets.ts';
import { csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import type { Kept } from '#sweep/kept.ts';
import { inWords } from '#sweep/kept-words.ts';
import { answerOf, countsOf } from './answers.ts';
import { ClaimSection } from './ClaimSection.tsx';
import { claimsTable } from './claims-table.ts';
import { DeparturesSection } from './DeparturesSection.tsx';
import { SHAPES, STRINGS, tally, verdictWords } from './paper-words.ts';
import { KEPT, TESTED } from './results.ts';
import { SearchSection } from './SearchSection.tsx';
import { claimsShown, searchesShown } from './shown.ts';
import './paper.css';

const saveTable = () => {
  const [page] = location.href.split('#');
  download('wane-claims.csv', 'text/csv', csvOf(claimsTable(KEPT.map(inWords), page)));
};

/** Scrolls to a claim; the address stays the page's own. */
const show = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' });

function Verdict({ claim, scenario }: { claim: Kept; scenario: string }) {
  const finding = claim.findings.find((other) => other.scenario === scenario);
  if (!finding) return <td className="note">{STRINGS.notHere}</td>;
  return (
    <td>
      <span aria-hidden>{SHAPES[finding.verdict]}</span> {verdictWords(finding.verdict)}
    </td>
  );
}

function Overview({ claims }: { claims: readonly Kept[] }) {
  return (
    <table className="claims-overview">
      <caption className="hidden">{STRINGS.overview}</caption>
      <thead>
        <tr>
          <th scope="col">{STRINGS.claim}</th>
          {TESTED.map((scenario) => (
            <th key={scenario} scope="col">
              {scenarioTitle(scenario)}
              <span className="note">{tally(claims, scenario)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              <button type="button" className="link" onClick={() => show(claim.id)}>
                {claim.id} {claim.title}
              </button>
              <span className="note">{answerOf(claim)}</span>
            </th>
            {TESTED.map((scenario) => (
              <Verdict key={scenario} claim={claim} scenario={scenario} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The claims of the paper, what must come out, and what did. */
export function PaperPage() {
  const [claims, searches] = [claimsShown(), searchesShown()];
  return (
    <main className="sheet paper">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.short}</p>
      <p className="paper-legend">{STRINGS.about(countsOf(claims))}</p>
      {claims.length === 0 ? (
        <p>{STRINGS.none}</p>
      ) : (
        <div className="scroll">
          <Overview claims={claims} />
        </div>
      )}
      <p className="paper-legend">{STRINGS.units}</p>
      <p className="paper-legend">{STRINGS.border}</p>
      <p className="note paper-legend">{STRINGS.legend}</p>
      {claims.length > 0 && (
        <p>
          <button type="button" className="link" onClick={saveTable}>
            {STRINGS.save}
          </button>
        </p>
      )}
      {claims.map((claim) => (
        <ClaimSection key={claim.id} claim={claim} />
      ))}
      {searches.length > 0 && <SearchSection searches={searches} />}
      <DeparturesSection />
      <p>
        <a href="#/theory">{STRINGS.toTheory}</a>
      </p>
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
