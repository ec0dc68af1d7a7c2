import { useState } from 'react';
import {
  amend,
  bodyOf,
  goOn,
  type KeptRun,
  openRun,
  orTrouble,
  remove,
  TROUBLE_WORDS,
  useArchive,
  useTrouble,
} from '#archive/index.ts';
import { useLab } from '#lab-state/context.ts';
import { encodeLink } from '#spec/index.ts';
import { EmbedSnippet } from './EmbedSnippet.tsx';
import { Import } from './Import.tsx';
import { RunRow, shownName } from './RunRow.tsx';
import { STRINGS } from './runs-words.ts';
import { type Readable, SaveAs } from './SaveAs.tsx';
import { UnreadableRow } from './UnreadableRow.tsx';
import { useRuns } from './useRuns.ts';
import './runs.css';

/** Shows the lab, as a step that the Back button undoes; stays here if the work says that it failed. */
async function inLab(work: () => unknown): Promise<boolean> {
  history.pushState(null, '', '#/lab');
  const stays = (await work()) === false;
  if (stays) history.back();
  else dispatchEvent(new HashChangeEvent('hashchange'));
  return !stays;
}

async function kept(run: KeptRun): Promise<Readable | undefined> {
  const found = await orTrouble(bodyOf(run));
  return found && { run, ...found };
}

/** The run in the lab, which only a file can keep where the browser does not. */
function Unkept() {
  const lab = useLab();
  if (!openRun(lab)) return null;
  return (
    <section aria-label={STRINGS.open}>
      <h3>{STRINGS.open}</h3>
      <SaveAs read={async () => openRun(lab)} />
    </section>
  );
}

/** What was deleted here last, and can be brought back. */
interface Removed {
  readonly id: string;
  readonly name: string;
}

/** The runs kept in this browser. */
export default function RunsPage() {
  const lab = useLab();
  const { kept: all, reread } = useRuns();
  const trouble = useTrouble((storage) => storage.trouble);
  const current = useArchive((archive) => archive.current);
  const [removed, setRemoved] = useState<Removed>();
  const [gone, setGone] = useState(false);

  const after = (work: Promise<unknown>) => void orTrouble(work).then(reread);
  const putAway = (run: Removed) => {
    setRemoved(run);
    after(remove(run.id));
  };
  const bringBack = ({ id }: Removed) => {
    setRemoved(undefined);
    after(amend(id, { deleted: undefined }));
  };
  const takeUp = async ({ id }: KeptRun) => {
    const taken = id === current ? inLab(() => {}) : inLab(() => goOn(lab, id));
    setGone(!(await taken));
  };

  return (
    <main className="sheet runs">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.about}</p>
      <Import done={reread} />
      {trouble && (
        <>
          <p className="notice">{TROUBLE_WORDS[trouble]}</p>
          <Unkept />
        </>
      )}
      {removed && (
        <div className="notice" role="status">
          <p>{STRINGS.removed(removed.name)}</p>
          <button type="button" className="outlined" onClick={() => bringBack(removed)}>
            {STRINGS.undo}
          </button>
        </div>
      )}
      {gone && !trouble && (
        <p className="notice" role="status">
          {STRINGS.gone}
        </p>
      )}
      {!all && <p>{STRINGS.reading}</p>}
      {all?.runs.length === 0 && !removed && !trouble && <p>{STRINGS.none}</p>}
      <ul className="run-list">
        {all?.runs.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            here={run.id === current}
            actions={{
              goOn: () => void takeUp(run),
              again: () => void inLab(() => lab.client.changeExperiment(run.spec)),
              remove: () => putAway({ id: run.id, name: shownName(run) }),
              amend: (changes) => after(amend(run.id, changes)),
            }}
          >
            <SaveAs read={() => kept(run)} />
            <EmbedSnippet link={encodeLink({ ...run.spec, interventions: run.interventions })} />
          </RunRow>
        ))}
        {all?.unreadable.map((one) => (
          <UnreadableRow
            key={one.id}
            one={one}
            remove={() => putAway({ id: one.id, name: one.name || STRINGS.unreadableName })}
          />
        ))}
      </ul>
      <p className="note">{STRINGS.kept}</p>
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
