import type { KeptRun } from '#archive/kept-run.ts';
import { archiveOf, useArchive } from '#archive/state.ts';
import { TROUBLE_WORDS } from '#archive/trouble-words.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { useLab } from '#lab-state/context.ts';
import { presetWords } from '#language/presets.ts';
import { spoken } from '#language/say.ts';
import { KEPT } from './kept-words.ts';

/** A name that was made when it was kept is English. */
const nameOf = ({ name, called, spec }: KeptRun): string =>
  name || (spoken() === 'en' && called) || KEPT.named(presetWords(spec.preset), spec.run.seed);

/** What keeps runs, loaded after the page stands. */
const archive = () => import('#archive/index.ts');

function LeftRun() {
  const lab = useLab();
  const run = useArchive((archive) => archive.interrupted);
  if (!run) return null;
  const goOn = async () => (await archive()).goOn(lab, run.id);
  const leave = async () => (await archive()).leaveInterrupted(lab);
  return (
    <section className="notice">
      <p>{KEPT.left(nameOf(run), run.step, run.spec.run.steps)}</p>
      <button type="button" className="outlined" onClick={() => void goOn()}>
        {KEPT.goOn(run.checkpoint)}
      </button>
      <button type="button" className="link" onClick={() => void leave()}>
        {KEPT.leave}
      </button>
      <p className="note">{KEPT.kept}</p>
    </section>
  );
}

/** What there is to say about keeping: a run that was left, storage that is full, a run in two tabs. */
export function KeptNotices() {
  const lab = useLab();
  const trouble = useTrouble((storage) => storage.trouble);
  const copied = useArchive((archive) => archive.copied);
  const faults = useArchive((archive) => archive.faults);
  return (
    <>
      <LeftRun />
      {trouble && (
        <div className="notice">
          <p>{TROUBLE_WORDS[trouble]}</p>
          <a href="#/runs">{KEPT.toRuns}</a>
        </div>
      )}
      {copied && (
        <div className="notice">
          <p>{copied === 'busy' ? KEPT.copied : KEPT.damaged(faults)}</p>
          <button
            type="button"
            className="link"
            onClick={() => archiveOf(lab).setState({ copied: undefined })}
          >
            {KEPT.close}
          </button>
        </div>
      )}
    </>
  );
}
