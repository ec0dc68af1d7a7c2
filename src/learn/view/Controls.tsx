import { useId } from 'react';
import { useExperiment, useLab, useSample } from '#lab-state/context.ts';
import { liveParams, switchedOn } from '#lab-state/switches.ts';
import { scenarioOf } from '#spec/index.ts';
import type { SettingId } from '../lesson.ts';
import { usePlayer, useWords } from '../lesson-context.ts';

function Switch({ name }: { name: 'distill' | 'ebr' }) {
  const player = usePlayer();
  const { say } = useWords().messages;
  const on = useExperiment((now) => switchedOn(now, now.spec.run.steps).has(name));
  return (
    <button
      type="button"
      className="learn-switch"
      role="switch"
      aria-checked={on}
      onClick={() => player.throwSwitch(name, !on)}
    >
      <span className="learn-track" aria-hidden="true">
        {say(on ? 'on' : 'off')}
      </span>
      <span>{say(`control-${name}`)}</span>
    </button>
  );
}

function Cover() {
  const { sample } = useLab();
  const { say } = useWords().messages;
  const covered = useSample((state) => state.covered);
  const run = useExperiment((experiment) => experiment.spec.run);
  return (
    <fieldset className="learn-cover">
      <legend>{say('control-cover')}</legend>
      {scenarioOf(run)
        .senses(run)
        .map(({ id }, i) => {
          const on = (covered & (1 << i)) !== 0;
          return (
            <label key={id}>
              <input type="checkbox" checked={on} onChange={() => sample.cover(i, !on)} />
              {say('cover-sense', { sense: say(`name-${id}`) })}
            </label>
          );
        })}
    </fieldset>
  );
}

function Setting({ name, levels }: { name: SettingId; levels: readonly (number | string)[] }) {
  const player = usePlayer();
  const { messages, numbers } = useWords();
  const { say, has } = messages;
  const group = useId();
  const value = useExperiment((now) => ({ ...liveParams(now, 0), ...now.spec.run })[name]);
  const wordsOf = (level: number | string) =>
    has(`level-${name}-${level}`)
      ? say(`level-${name}-${level}`)
      : typeof level === 'number'
        ? numbers.plain(level)
        : level;
  return (
    <fieldset className="learn-levels">
      <legend>{say(`control-${name}`)}</legend>
      {levels.map((level) => (
        <label key={level}>
          <input
            type="radio"
            name={group}
            checked={level === value}
            onChange={() => player.set(name, level)}
          />
          {wordsOf(level)}
        </label>
      ))}
    </fieldset>
  );
}

/** What can be set on the page: at most three things. */
export function Controls() {
  const { page } = usePlayer().place;
  return page.controls.map((id) => {
    if (id === 'cover') return <Cover key={id} />;
    if (id === 'distill' || id === 'ebr') return <Switch key={id} name={id} />;
    return <Setting key={id} name={id} levels={page.levels?.[id] ?? []} />;
  });
}
