import { useExperiment, useLab, useNextRun } from '#lab-state/context.ts';
import { liveParams } from '#lab-state/switches.ts';
import { baseOf, LIVE, madeFrom, type RunParams, scenarioOf } from '#spec/index.ts';
import { useLive } from '../useScene.ts';
import type { Setting } from './settings.ts';
import type { Value } from './words.ts';

/** A setting as its control shows it. */
export interface Shown {
  readonly value: Value;
  /** Its usual value: of the preset, or of an untouched arm. */
  readonly usual: Value;
  /** Whether it waits for the next run. */
  readonly waits: boolean;
  readonly disabled: boolean;
  /** Sense that it is about, from 0; it wears its marker. */
  readonly sense: number | undefined;
  readonly set: (value: Value) => void;
}

/** The value of a setting now, and how to change it. */
export function useSetting({ table, key }: Setting): Shown {
  const { client, experiment, live, nextRun } = useLab();
  const spec = useExperiment((experiment) => experiment.spec);
  const opened = useExperiment((experiment) => Boolean(experiment.info));
  const planned = useNextRun(({ changes }) =>
    table === 'run' ? (changes as Record<string, Value>)[key] : undefined,
  );
  const now = useLive(
    (): Value =>
      table === 'run'
        ? experiment.getState().spec.run[key]
        : liveParams(experiment.getState(), live.step)[key],
  );
  const preset = madeFrom(spec);
  return {
    value: planned ?? now,
    usual: table === 'run' ? preset.run[key] : baseOf(preset)[key],
    waits: planned !== undefined,
    disabled: table === 'arm' && !opened,
    sense: table === 'run' ? scenarioOf(spec.run).senseOf[key] : undefined,
    set: (value) =>
      table === 'run'
        ? nextRun.plan({ [key]: value } as Partial<RunParams>)
        : client.setSettings(LIVE, { [key]: value }),
  };
}
