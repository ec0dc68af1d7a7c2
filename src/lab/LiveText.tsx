import { useLayoutEffect, useRef } from 'react';
import { useLab } from '#lab-state/context.ts';
import { drawNever, drawSoon } from './draw-queue.ts';
import { unbroken } from './unbroken.ts';
import { useScenes } from './useScene.ts';

/** How often words that nobody watches change while a run plays, ms. */
const CALM_MS = 1000;

/** On what words follow: the measurements, or every slice of training. */
type Follows = 'scene' | 'step';

/**
 * Words that follow the run, written without React. `of` says them; `calm` words follow a run that plays once
 * a second, for those who have them read aloud.
 */
export function LiveText({
  of,
  follows = 'scene',
  calm = false,
}: {
  of: () => string;
  follows?: Follows;
  calm?: boolean;
}) {
  const { experiment, live } = useLab();
  const scenes = useScenes();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let seen: readonly unknown[] = [];
    let written = 0;
    const sources = () => (follows === 'scene' ? scenes.sources : [live.step, live.stepsPerSecond]);
    const isSeen = (now: readonly unknown[]) => now.every((source, k) => source === seen[k]);
    const write = () => {
      const playing = experiment.getState().state === 'playing';
      if (calm && playing && performance.now() - written < CALM_MS) return;
      const now = sources();
      if (isSeen(now)) return;
      seen = now;
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
