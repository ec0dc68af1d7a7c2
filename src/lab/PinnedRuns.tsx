import type { PinnedRun } from '#archive/pinned.ts';
import { useArchive } from '#archive/state.ts';
import { pinDash } from '#charts/pins.ts';
import { letterOf } from '#panels/pins.ts';
import { Words } from '#parts/Words.tsx';
import { PINNED } from './pinned-words.ts';
import './pinned.css';

/** What keeps the pins, loaded after the page stands. */
const archive = () => import('#archive/index.ts');

function Pinned({ run: { pin, label, recording, unseen } }: { run: PinnedRun }) {
  const letter = letterOf(pin.slot);
  return (
    <li>
      <strong>{letter}</strong>
      <svg className="pin-sample" viewBox="0 0 32 8" aria-hidden="true">
        <line x1="0" x2="32" y1="4" y2="4" strokeDasharray={recording && pinDash(pin.slot)} />
      </svg>
      <span>
        <Words>{label}</Words>
        {unseen && <small>{PINNED.unseen(unseen)}</small>}
      </span>
      <button
        type="button"
        className="link"
        aria-label={PINNED.unpinOf(letter, label)}
        onClick={async () => (await archive()).unpin(pin.id)}
      >
        {PINNED.unpin}
      </button>
    </li>
  );
}

/** The kept runs whose lines lie under those of the open one, and the way to be rid of them. */
export function PinnedRuns() {
  const pinned = useArchive((archive) => archive.pinned);
  if (pinned.length === 0) return null;
  return (
    <section className="pinned" aria-label={PINNED.title}>
      <p>
        <strong>{PINNED.title}</strong> · {PINNED.how} · <a href="#/runs">{PINNED.more}</a>
      </p>
      <ul>
        {pinned.map((run) => (
          <Pinned key={run.pin.id} run={run} />
        ))}
      </ul>
    </section>
  );
}
