import { setSettings } from '#lab-state/client.ts';
import { useExperiment } from '#lab-state/experiment.ts';
import { live } from '#lab-state/live.ts';
import { planRun, useNextRun } from '#lab-state/next-run.ts';
import { liveParams } from '#lab-state/switches.ts';
import { LIVE, PRESETS, presetOf, type RunParams } from '#spec/index.ts';
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
  readonly set: (value: Value) => void;
}

/** The value of a setting now, and how to change it. */
export function useSetting({ table, key, param }: Setting): Shown {
  const spec = useExperiment((experiment) => experiment.spec);
  const opened = useExperiment((experiment) => Boolean(experiment.info));
  const planned = useNextRun(({ changes }) =>
    table === 'run' ? (changes as Record<string, Value>)[key] : undefined,
  );
  const now = useLive(
    (): Value =>
      table === 'run'
        ? useExperiment.getState().spec.run[key]
        : liveParams(useExperiment.getState(), live.step)[key],
  );
  const preset = presetOf(spec.preset) ?? PRESETS[0];
  return {
    value: planned ?? now,
    usual: table === 'run' ? preset.run[key] : param.default,
    waits: planned !== undefined,
    disabled: table === 'arm' && !opened,
    set: (value) =>
      table === 'run'
        ? planRun({ [key]: value } as Partial<RunParams>)
        : setSettings(LIVE, { [key]: value }),
  };
}
