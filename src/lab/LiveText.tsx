import { useLayoutEffect, useRef } from 'react';
import { useLab } from '#lab-state/context.ts';
import { drawNever, drawSoon } from './draw-queue.ts';
import { unbroken } from './unbroken.ts';
import { useScenes } from './useScene.ts';

/** How often words change while a run plays, ms: those that are read aloud, and those that are seen as well. */
const EVERY_MS = { calm: 1000, seen: 250 };

/** On what words follow: the measurements, or every slice of training. */
type Follows = 'scene' | 'step';

/**
 * Words that follow the run, written without React. `of` says them; words of a `calm` pace follow a run that plays once
 * a second, for those who have them read aloud; those that are `seen` beside a picture four times.
 */
export function LiveText({
  of,
  follows = 'scene',
  pace,
}: {
  of: () => string;
  follows?: Follows;
  pace?: keyof typeof EVERY_MS;
}) {
  const { experiment, live } = useLab();
  const scenes = useScenes();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let seen: readonly unknown[] = [];
    let written = 0;
    let last = live.recording;
    const sources = () => (follows === 'scene' ? scenes.sources : [live.step, live.stepsPerSecond]);
    const isSeen = (now: readonly unknown[]) => now.every((source, k) => source === seen[k]);
    const write = () => {
      const playing = experiment.getState().state === 'playing';
      // Words of a run that is no longer shown wait for nothing.
      const same = live.recording === last;
      const every = pace ? EVERY_MS[pace] : 0;
      if (playing && same && performance.now() - written < every) return;
      const now = sources();
      if (isSeen(now)) return;
      seen = now;
      last = live.recording;
      written = performance.now();
      const words = unbroken(of());
      if (ref.current && ref.current.textContent !== words) ref.current.textContent = words;
    };
    write();
    const stop = live.subscribe(() => !isSeen(sources()) && drawSoon(write));
    return () => {
      stop();
      drawNever(write);
    };
  });
  return <span ref={ref} />;
}
