import { PRESETS } from '#spec/index.ts';
import { changeExperiment, reset, resume } from '#store/client.ts';
import { useExperiment, withPreset } from '#store/experiment.ts';
import { ShelfNotices } from './Shelf.tsx';
import { STRINGS } from './strings.ts';
import { Update } from './Update.tsx';

/** Notes shown of a link in which nearly everything is wrong. */
const SHOWN = 6;

function NewerLink() {
  const newer = useExperiment((experiment) => experiment.newer);
  const spec = useExperiment((experiment) => experiment.spec);
  if (newer === undefined) return null;
  return (
    <div className="notice" role="alert">
      <p>{STRINGS.newer(newer)}</p>
      <button type="button" className="outlined" onClick={() => changeExperiment(spec)}>
        {STRINGS.openAnyway}
      </button>
    </div>
  );
}

function CleanedLink() {
  const notes = useExperiment((experiment) => experiment.notes);
  if (notes.length === 0) return null;
  return (
    <div className="notice">
      <p>{STRINGS.cleaned}</p>
      <ul>
        {notes.slice(0, SHOWN).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <strong>{path}</strong> {message}
          </li>
        ))}
        {notes.length > SHOWN && <li>{STRINGS.more(notes.length - SHOWN)}</li>}
      </ul>
      <button type="button" className="link" onClick={() => useExperiment.setState({ notes: [] })}>
        {STRINGS.close}
      </button>
    </div>
  );
}

function FailureNotice() {
  const failure = useExperiment((experiment) => experiment.failure);
  const checkpoint = useExperiment((experiment) => experiment.checkpoint);
  const spec = useExperiment((experiment) => experiment.spec);
  if (!failure) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{failure.kind === 'data' ? STRINGS.dataFailed : STRINGS.engineFailed}</strong>{' '}
        {failure.message}
      </p>
      {failure.kind === 'data' ? (
        <button
          type="button"
          className="outlined"
          onClick={() => changeExperiment(withPreset(PRESETS[0], spec))}
        >
          {STRINGS.useSynthetic}
        </button>
      ) : (
        <button type="button" className="outlined" onClick={checkpoint ? resume : reset}>
          {checkpoint ? STRINGS.resume(checkpoint.step) : STRINGS.restart}
        </button>
      )}
    </div>
  );
}

function Recovered() {
  const recovered = useExperiment((experiment) => experiment.recovered);
  if (!recovered) return null;
  return (
    <div className="notice">
      <p>{STRINGS.recovered(recovered.step, recovered.from)}</p>
      <button
        type="button"
        className="link"
        onClick={() => useExperiment.setState({ recovered: undefined })}
      >
        {STRINGS.close}
      </button>
    </div>
  );
}

function Diverged() {
  const diverged = useExperiment((experiment) => experiment.diverged);
  if (diverged.length === 0) return null;
  return (
    <div className="notice">
      {diverged.map(({ arm, seed, step }) => (
        <p key={`${arm} ${seed}`}>
          <span aria-hidden="true">▲ </span>
          {STRINGS.diverged(seed, arm, step)}
        </p>
      ))}
    </div>
  );
}

export function Notices() {
  return (
    <div className="notices">
      <NewerLink />
      <Update />
      <ShelfNotices />
      <CleanedLink />
      <FailureNotice />
      <Recovered />
      <Diverged />
    </div>
  );
}
