import type { SavedRun } from '#archive/saved-run.ts';
import { useShelf } from '#archive/state.ts';
import { presetOf } from '#spec/index.ts';
import { SHELF } from './shelf-strings.ts';

const nameOf = ({ name, spec }: SavedRun): string =>
  name || `${presetOf(spec.preset)?.title ?? spec.preset}, seed ${spec.run.seed}`;

/** What keeps runs, loaded after the page stands. */
const shelf = () => import('#archive/index.ts');

const goOn = async (id: string) => (await shelf()).goOn(id);
const leave = async () => (await shelf()).leaveInterrupted();

function LeftRun() {
  const run = useShelf((shelf) => shelf.interrupted);
  if (!run) return null;
  return (
    <section className="notice">
      <p>{SHELF.left(nameOf(run), run.step, run.spec.run.steps)}</p>
      <button type="button" className="outlined" onClick={() => void goOn(run.id)}>
        {SHELF.goOn(run.checkpoint)}
      </button>
      <button type="button" className="link" onClick={() => void leave()}>
        {SHELF.leave}
      </button>
      <p className="note">{SHELF.kept}</p>
    </section>
  );
}

/** What there is to say about keeping: a run that was left, storage that is full, a run in two tabs. */
export function ShelfNotices() {
  const trouble = useShelf((shelf) => shelf.trouble);
  const copied = useShelf((shelf) => shelf.copied);
  return (
    <>
      <LeftRun />
      {trouble && (
        <div className="notice">
          <p>{SHELF[trouble]}</p>
          <a href="#/runs">{SHELF.toRuns}</a>
        </div>
      )}
      {copied && (
        <div className="notice">
          <p>{SHELF.copied}</p>
          <button
            type="button"
            className="link"
            onClick={() => useShelf.setState({ copied: false })}
          >
            {SHELF.close}
          </button>
        </div>
      )}
    </>
  );
}
