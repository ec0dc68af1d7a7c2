import { dequal } from 'dequal/lite';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { useLab } from '#lab-state/context.ts';
import type { Recording } from '#lab-state/recording.ts';
import { senseLabel } from '#language/senses.ts';
import type { Scene } from '#panels/panel.ts';
import type { RunParams } from '#spec/index.ts';
import { type Scenes, scenesOf } from './scenes.ts';

/** What there is to see of the lab. */
export const useScenes = (): Scenes => scenesOf(useLab());

/**
 * A value derived from the running measurements; React renders only when it changes. `derive` must
 * return a primitive.
 */
export function useLive<T extends string | number | boolean | undefined>(derive: () => T): T {
  return useSyncExternalStore(useLab().live.subscribe, derive);
}

/** The same for plain data, however deep: it stays the same object while it is equal. */
export function useLiveData<T>(derive: () => T): T {
  const last = useRef<T>(undefined);
  return useSyncExternalStore(useLab().live.subscribe, () => {
    const now = derive();
    if (!dequal(last.current, now)) last.current = now;
    return last.current as T;
  });
}

/** What `derive` makes of a scene, made once per scene; React renders only when it changes. */
export function useOfScene<T>(derive: (scene: Scene) => T): T {
  const scenes = useScenes();
  const made = useMemo(() => {
    let of: Scene | undefined;
    let last: T;
    return () => {
      const scene = scenes.current;
      if (scene !== of) [of, last] = [scene, derive(scene)];
      return last;
    };
  }, [derive, scenes]);
  return useLiveData(made);
}

/** How many seeds, and how many held-out samples, what is on the screen rests on. */
export function useShownSizes(): Pick<RunParams, 'seeds' | 'probeSize'> {
  const scenes = useScenes();
  return {
    seeds: useLive(() => scenes.run.seeds),
    probeSize: useLive(() => scenes.run.probeSize),
  };
}

/** The senses of what is on the screen. */
export function useShownSenses(): Recording['info']['modalities'] {
  const scenes = useScenes();
  return useLiveData(
    () =>
      scenes.current.recording?.info.modalities.map((sense) => ({
        ...sense,
        label: senseLabel(sense.label),
      })) ?? [],
  );
}
