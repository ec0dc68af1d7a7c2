import { useState } from 'react';
import {
  amend,
  bodyOf,
  fileStems,
  goOn,
  type KeptRun,
  labelsOf,
  openRun,
  orTrouble,
  plainStem,
  readPins,
  remove,
  TROUBLE_WORDS,
  useArchive,
  useTrouble,
  writtenOrTrouble,
} from '#archive/index.ts';
import { useLab } from '#lab-state/context.ts';
import { encodeLink } from '#spec/index.ts';
import { rowOf } from './columns.ts';
import { EmbedSnippet } from './EmbedSnippet.tsx';
import { Import } from './Import.tsx';
import { openFile } from './open-file.ts';
import { RunsTable } from './RunsTable.tsx';
import { STRINGS } from './runs-words.ts';
import { type Readable, SaveAs } from './SaveAs.tsx';
import { TABLE } from './table-words.ts';
import { UnreadableRow } from './UnreadableRow.tsx';
import { useOutcomes } from './useOutcomes.ts';
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

async function kept(run: KeptRun, stem = plainStem(run)): Promise<Readable | undefined> {
  const found = await orTrouble(bodyOf(run));
  return found && { run, stem, ...found };
}

/** The run in the lab, which only a file can keep where the browser does not. */
function Unkept() {
  const lab = useLab();
  if (!openRun(lab)) return null;
  return (
    <section aria-label={STRINGS.open}>
      <h3>{STRINGS.open}</h3>
      <SaveAs read={() => openFile(lab)} />
    </section>
  );
}

const NONE: readonly KeptRun[] = [];

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
  const runs = all?.runs ?? NONE;
  const outcomes = useOutcomes(runs);
  const labels = labelsOf(runs);
  const stems = fileStems(runs);
  const rows = runs.map((run) =>
    rowOf(run, {
      label: labels.get(run.id),
      outcome: outcomes.get(run.id),
      here: run.id === current,
    }),
  );

  const after = (work: Promise<unknown>) =>
    void writtenOrTrouble(work).then(() => {
      reread();
      return readPins(lab);
    });
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
      {rows.length > 0 && (
        <RunsTable
          rows={rows}
          actionsOf={({ run, label }) => ({
            goOn: () => void takeUp(run),
            again: () => void inLab(() => lab.client.changeExperiment(run.spec)),
            remove: () => putAway({ id: run.id, name: label }),
            amend: (changes) => after(amend(run.id, changes)),
          })}
          more={({ run }) => (
            <>
              <SaveAs read={() => kept(run, stems.get(run.id))} />
              <EmbedSnippet link={encodeLink({ ...run.spec, interventions: run.interventions })} />
            </>
          )}
        />
      )}
      {all && all.unreadable.length > 0 && (
        <ul className="run-list" aria-label={TABLE.unreadable}>
          {all.unreadable.map((one) => (
            <UnreadableRow
              key={one.id}
              one={one}
              remove={() => putAway({ id: one.id, name: one.name || STRINGS.unreadableName })}
            />
          ))}
        </ul>
      )}
      <p className="note">{STRINGS.kept}</p>
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
