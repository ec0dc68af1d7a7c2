import { scenarioTitle } from '#language/presets.ts';
import { Glossed } from '#panels/glossary/Term.tsx';
import type { Kept, KeptFinding } from '#sweep/kept.ts';
import { Arms } from './Arms.tsx';
import { Evidence } from './Evidence.tsx';
import { SHAPES, STRINGS, verdictWords } from './paper-words.ts';

function Finding({ finding }: { finding: KeptFinding }) {
  const { scenario, verdict, reason, parts, rates, arms, broken, link } = finding;
  return (
    <div className="finding">
      <h4>
        {scenarioTitle(scenario)}: <span aria-hidden>{SHAPES[verdict]}</span>{' '}
        {verdictWords(verdict)}
      </h4>
      <p className="note">
        {STRINGS.madeOf(finding)}
        {reason && `. ${reason}`}
      </p>
      {parts.map((part) => (
        <Evidence key={part.name} part={part} finding={finding} />
      ))}
      {rates.map((rate) => (
        <p key={rate.name}>{STRINGS.rate(rate, finding)}</p>
      ))}
      {arms.length > 0 && <Arms finding={finding} />}
      {broken.length > 0 && <p className="note">{STRINGS.leftOut(broken)}</p>}
      {link && (
        <a className="link" href={link}>
          {STRINGS.open}
        </a>
      )}
    </div>
  );
}

/** One claim: what the paper says, what must come out, and what did. */
export function ClaimSection({ claim }: { claim: Kept }) {
  const { id, title, paper, prediction, findings } = claim;
  return (
    <section id={id} className="claim" aria-label={`${id} ${title}`}>
      <div className="claim-words">
        <p className="claim-id">{id}</p>
        <h3>{title}</h3>
        <h4>{STRINGS.paper}</h4>
        <p>
          <Glossed>{paper}</Glossed>
        </p>
        <h4>{STRINGS.prediction}</h4>
        <p>
          <Glossed>{prediction}</Glossed>
        </p>
      </div>
      <div className="claim-findings">
        {findings.map((finding) => (
          <Finding key={finding.scenario} finding={finding} />
        ))}
      </div>
    </section>
  );
}
