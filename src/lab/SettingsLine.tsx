import { useId, useState } from 'react';
import { useNextRun } from '#lab-state/context.ts';
import { waitingIn } from '#lab-state/next-run.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later } from '#parts/later.tsx';
import { STRINGS } from './lab-words.ts';
import { Scenario } from './Scenario.tsx';

/** The settings come when they are opened; what waits of them is said in their words. */
const Knobs = later(async () => (await import('./knobs/Knobs.tsx')).Knobs);
const NextRun = later(async () => (await import('./knobs/NextRun.tsx')).NextRun);

const toEvidence = (): void => document.querySelector('.evidence')?.scrollIntoView();

/** What is trained, in one line that opens to all settings. */
export function SettingsLine() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const waits = useNextRun(waitingIn) > 0;
  return (
    <section className="settings" aria-label={STRINGS.settings}>
      <div className="settings-line">
        <button
          type="button"
          className="opener"
          aria-expanded={open}
          aria-controls={`${id}-all`}
          onClick={() => setOpen(!open)}
        >
          {STRINGS.settings}
        </button>
        {waits ? <NextRun /> : <Scenario />}
        <button type="button" className="link further" onClick={toEvidence}>
          {STRINGS.further}
        </button>
      </div>
      <div id={`${id}-all`} hidden={!open}>
        {open && (
          <Boundary>
            <Knobs />
          </Boundary>
        )}
      </div>
    </section>
  );
}
