import { useState } from 'react';
import {
  amend,
  bodyOf,
  goOn,
  type KeptRun,
  type OpenRun,
  openRun,
  useArchive,
} from '#archive/index.ts';
import { changeExperiment } from '#lab-state/client.ts';
import { encodeLink } from '#spec/index.ts';
import { EmbedSnippet } from './EmbedSnippet.tsx';
import { Import } from './Import.tsx';
import { RunRow, shownName } from './RunRow.tsx';
import { SaveAs } from './SaveAs.tsx';
import { STRINGS } from './strings.ts';
import { useRuns } from './useRuns.ts';
import './runs.css';

/** Shows the lab, as a step that the Back button undoes. */
async function inLab(work: () => unknown): Promise<void> {
  history.pushState(null, '', '#/lab');
  await work();
  dispatchEvent(new HashChangeEvent('hashchange'));
}

async function kept(run: KeptRun): Promise<OpenRun | undefined> {
  const body = await bodyOf(run.id);
  return body && { run, body };
}

/** The run in the lab, which only a file can keep where the browser does not. */
function Unkept() {
  if (!openRun()) return null;
  return (
    <section aria-label={STRINGS.open}>
      <h3>{STRINGS.open}</h3>
      <SaveAs read={async () => openRun()} />
    </section>
  );
}

/** The runs kept in this browser. */
export default function RunsPage() {
  const { runs, trouble, reread } = useRuns();
  const current = useArchive((archive) => archive.current);
  const [removed, setRemoved] = useState<KeptRun>();

  const change = (run: KeptRun, changes: Parameters<typeof amend>[1]) =>
    amend(run.id, changes).then(reread);
  const remove = (run: KeptRun) => {
    setRemoved(run);
    void change(run, { deleted: Date.now() });
  };
  const bringBack = (run: KeptRun) => {
    setRemoved(undefined);
    void change(run, { deleted: undefined });
  };

  return (
    <main className="sheet runs">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.about}</p>
      <Import done={reread} />
      {trouble && (
        <>
          <p className="notice">{STRINGS.trouble[trouble]}</p>
          <Unkept />
        </>
      )}
      {removed && (
        <div className="notice" role="status">
          <p>{STRINGS.removed(shownName(removed))}</p>
          <button type="button" className="outlined" onClick={() => bringBack(removed)}>
            {STRINGS.undo}
          </button>
        </div>
      )}
      {!runs && <p>{STRINGS.reading}</p>}
      {runs?.length === 0 && !removed && <p>{STRINGS.none}</p>}
      <ul className="run-list">
        {runs?.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            here={run.id === current}
            actions={{
              goOn: () => void inLab(() => run.id !== current && goOn(run.id)),
              again: () => void inLab(() => changeExperiment(run.spec)),
              remove: () => remove(run),
              amend: (changes) => void change(run, changes),
            }}
          >
            <SaveAs read={() => kept(run)} />
            <EmbedSnippet link={encodeLink({ ...run.spec, interventions: run.interventions })} />
          </RunRow>
        ))}
      </ul>
      <p className="note">{STRINGS.kept}</p>
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
