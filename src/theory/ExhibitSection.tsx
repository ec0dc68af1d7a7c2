import { useState } from 'react';
import { engineWords } from '#language/engine-words.ts';
import { Glossed } from '#panels/glossary/Term.tsx';
import { NumbersTable } from '#panels/NumbersTable.tsx';
import { ask, NotLoaded } from '#parts/ask.ts';
import { WORDS } from '#parts/part-words.ts';
import type { Finding } from '#protocol/exhibits.ts';
import { divergedWords } from './arm-words.ts';
import type { Exhibit } from './exhibit.ts';
import { Picture } from './Picture.tsx';
import { STRINGS } from './theory-words.ts';
import { type Shown, useRun } from './useRun.ts';

/** Keeps a number and its per cent on one line. */
const unbroken = (words: string): string => words.replaceAll(' %', '\u00a0%');

const sameNumbers = (a: Finding, b: Finding): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the numbers come from: the file, or a run made here, and whether the two agree. */
function Origin({
  exhibit,
  kept,
  finding,
  back,
}: {
  exhibit: Exhibit;
  kept: Finding;
  finding: Finding;
  back: () => void;
}) {
  const seeds = `${STRINGS.seeds(finding.seeds)}, ${exhibit.where}`;
  const asKept = finding.seeds[0] === kept.seeds[0];
  const here = asKept
    ? sameNumbers(finding, kept)
      ? STRINGS.same
      : STRINGS.differs
    : STRINGS.here;
  return (
    <p className="note">
      {finding === kept ? STRINGS.kept : here}. {seeds}.{' '}
      {finding !== kept && (
        <button type="button" className="link" onClick={back}>
          {STRINGS.back}
        </button>
      )}
      {finding.diverged.length > 0 && STRINGS.diverged(finding.diverged.map(divergedWords))}
    </p>
  );
}

function Running({ title, shown, kept }: { title: string; shown: Shown; kept: Finding }) {
  const { part, finding, run, stop } = shown;
  if (part !== undefined) {
    return (
      <>
        <span className="theory-progress">{STRINGS.running(part)}</span>
        <button
          type="button"
          className="link"
          aria-label={STRINGS.runOf(title, STRINGS.stop)}
          onClick={stop}
        >
          {STRINGS.stop}
        </button>
      </>
    );
  }
  const next = finding.seeds[0] + finding.seeds.length;
  return (
    <>
      <button
        type="button"
        className="outlined"
        aria-label={STRINGS.runOf(title, STRINGS.run)}
        onClick={() => run(kept.seeds[0])}
      >
        {STRINGS.run}
      </button>
      <button
        type="button"
        className="link"
        aria-label={STRINGS.runOf(title, STRINGS.others)}
        onClick={() => run(next)}
      >
        {STRINGS.others}
      </button>
    </>
  );
}

function Tools({ exhibit, shown, kept }: { exhibit: Exhibit; shown: Shown; kept: Finding }) {
  const { title } = exhibit;
  const { finding } = shown;
  const [failure, setFailure] = useState<string>();
  const save = async (kind: 'SVG' | 'CSV') => {
    try {
      const { saveCsv, saveSvg } = await ask(() => import('./save.ts'));
      if (kind === 'SVG') await saveSvg(exhibit, finding);
      else saveCsv(finding);
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof NotLoaded ? WORDS.missing : WORDS.broken);
    }
  };
  const said = failure ?? (shown.failure && STRINGS.failed(engineWords(shown.failure)));
  return (
    <div className="theory-tools">
      <Running title={title} shown={shown} kept={kept} />
      {(['SVG', 'CSV'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="link"
          aria-label={STRINGS.save(title, kind)}
          onClick={() => save(kind)}
        >
          {kind}
        </button>
      ))}
      <a className="link" href={finding.link} aria-label={STRINGS.openOf(title)}>
        {STRINGS.open}
      </a>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}

function Folded({ exhibit, finding }: { exhibit: Exhibit; finding: Finding }) {
  const { title, table } = exhibit;
  return (
    <details className="theory-table">
      <summary aria-label={STRINGS.tableOf(title)}>{STRINGS.table}</summary>
      <NumbersTable caption={title} table={table(finding)} />
    </details>
  );
}

function Statement({ exhibit }: { exhibit: Exhibit }) {
  const { source, statement, proved, assumption, measured, claim } = exhibit;
  return (
    <div className="theory-words">
      <h4>{source}</h4>
      {statement}
      <dl>
        <dt>{STRINGS.proved}</dt>
        <dd>{proved}</dd>
        <dt>{STRINGS.assumption}</dt>
        <dd>{assumption}</dd>
        <dt>{STRINGS.measured}</dt>
        <dd>
          <Glossed>{unbroken(measured)}</Glossed>
        </dd>
      </dl>
      {claim && (
        <a className="link" href="#/paper">
          {STRINGS.claim(claim)}
        </a>
      )}
    </div>
  );
}

/** The id of the section of an exhibit. */
export const sectionId = (id: string): string => `theory-${id}`;

/** One exhibit: the statement beside what is seen. */
export function ExhibitSection({ exhibit, kept }: { exhibit: Exhibit; kept: Finding }) {
  const shown = useRun(kept);
  const { id, title, plain } = exhibit;
  return (
    <section id={sectionId(id)} className="theory-exhibit" aria-label={title}>
      <h3 tabIndex={-1}>
        <a href={`#/theory/${id}`}>{title}</a>
      </h3>
      <p className="theory-plain">
        <Glossed>{plain}</Glossed>
      </p>
      <Statement exhibit={exhibit} />
      <div className="theory-seen" aria-busy={shown.part !== undefined}>
        <p className="theory-see">
          <Glossed>{unbroken(exhibit.see(shown.finding))}</Glossed>
        </p>
        <Picture exhibit={exhibit} finding={shown.finding} />
        <Origin exhibit={exhibit} kept={kept} finding={shown.finding} back={shown.back} />
        <Tools exhibit={exhibit} shown={shown} kept={kept} />
        <Folded exhibit={exhibit} finding={shown.finding} />
      </div>
    </section>
  );
}
