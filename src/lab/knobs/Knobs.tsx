import { useEffect, useId, useRef, useState } from 'react';
import { useExperiment } from '#lab-state/context.ts';
import { explanationOf } from '#language/explanation.ts';
import { settingName } from '#language/settings.ts';
import { Knob } from './Knob.tsx';
import { KnownPicture } from './KnownPicture.tsx';
import { STRINGS } from './knob-words.ts';
import { folded, inSight, type Setting } from './settings.ts';

/** The setting a pointer or the focus is on. */
function pointedAt(event: React.SyntheticEvent): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-knob]')?.dataset.knob;
}

/** What the setting pointed at does, and why it matters here. */
function Help({ setting }: { setting: Setting | undefined }) {
  const words = setting && explanationOf(setting.key);
  return (
    <p className="knob-help note" aria-hidden="true">
      {setting && words ? (
        <>
          <strong>{settingName(setting.key, setting.param)}.</strong> {words.help}{' '}
          <em>{words.why}</em> {STRINGS.actsShort[setting.table]}
        </>
      ) : (
        STRINGS.point
      )}
    </p>
  );
}

/** The groups of one kind: those that act at once, or those that need a new start. */
function Fold({ table }: { table: Setting['table'] }) {
  const spec = useExperiment((experiment) => experiment.spec);
  const groups = folded(spec).filter(({ settings }) => settings[0].table === table);
  return (
    <div className="knob-groups">
      <p className="acts">{STRINGS.acts[table]}</p>
      <div>
        {groups.map(({ title, settings }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {settings.map((setting) => (
              <Knob key={setting.key} setting={setting} explained />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

/** Six settings in sight, all others folded away, and what waits for the next run. */
export function Knobs() {
  const spec = useExperiment((experiment) => experiment.spec);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState<string>();
  const seen = inSight(spec);
  const rest = folded(spec).flatMap(({ settings }) => settings).length;
  const point = (event: React.SyntheticEvent) => setPointed(pointedAt(event));
  const all = useRef<HTMLDivElement>(null);
  // All of them do not fit above the foot: then they begin at the top of the window.
  useEffect(() => {
    // What it returns in newer browsers, a promise, is no way to clean up.
    all.current?.scrollIntoView({ block: open ? 'start' : 'nearest' });
  }, [open]);
  return (
    <div ref={all} className="knobs">
      <div className="knob-row">
        <fieldset
          className="knob-strip"
          onPointerOver={point}
          onPointerLeave={() => setPointed(undefined)}
          onFocus={point}
          onBlur={() => setPointed(undefined)}
        >
          <legend className="hidden">{STRINGS.inSight}</legend>
          {seen.map((setting) => (
            <Knob key={setting.key} setting={setting} />
          ))}
        </fieldset>
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={`${id}-all`}
          onClick={() => setOpen(!open)}
        >
          {open ? STRINGS.fewer : STRINGS.more(rest)}
        </button>
      </div>
      <Help setting={seen.find(({ key }) => key === pointed)} />
      <KnownPicture />
      <div id={`${id}-all`} hidden={!open}>
        {open && (
          <>
            <Fold table="arm" />
            <Fold table="run" />
          </>
        )}
      </div>
    </div>
  );
}
