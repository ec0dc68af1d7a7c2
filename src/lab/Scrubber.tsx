import { useEffect, useRef } from 'react';
import { HANDLE, timeScale } from '#charts/frame.ts';
import { useLab } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { lettersAt } from '#panels/letters.ts';
import { TIME } from './time-words.ts';
import { useScenes } from './useScene.ts';

/** Measurements that PageUp and PageDown skip. */
const PAGE = 5;

/** What a key does to the handle. */
const KEYS: Readonly<Record<string, (time: Lab['scrub']) => void>> = {
  ArrowLeft: (time) => time.by(-1),
  ArrowDown: (time) => time.by(-1),
  ArrowRight: (time) => time.by(1),
  ArrowUp: (time) => time.by(1),
  PageDown: (time) => time.by(-PAGE),
  PageUp: (time) => time.by(PAGE),
  Home: (time) => time.to(0),
  End: (time) => time.backToNow(),
};

interface ScrubberWords {
  readonly name: string;
  at(step: number): string;
}

/** The handle on the time axis: stands at now, or at the measured step it was dragged back to. */
export function Scrubber({
  scale = timeScale,
  foot,
  words,
}: {
  scale?: typeof timeScale;
  /** Distance of its centre from the foot of what it is laid over, px. */
  foot?: number;
  /** What it is called, and what is said of its step, where that is not in the words of the lab. */
  words?: ScrubberWords;
}) {
  const { live, view, scrub } = useLab();
  const scenes = useScenes();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = ref.current as HTMLInputElement;
    let width = 0;
    let letters = 1;
    let last: readonly number[] = [];
    const follow = () => {
      const newest = Math.max(0, live.recording?.newest ?? 0);
      const at = view.getState().scrub ?? newest;
      const { steps } = scenes.run;
      // News of every slice of training comes many times between two measurements.
      const now = [newest, at, steps, width, letters, at === newest ? 0 : scrub.reached()];
      if (now.every((one, k) => one === last[k]) && input.value === String(at)) return;
      last = now;
      const x = scale({ width, steps });
      input.max = String(newest);
      input.value = String(at);
      input.disabled = newest === 0;
      input.style.left = `${(x(0) - HANDLE / 2) * letters}px`;
      // Half of its own height, which grows with the browser's letters.
      if (foot !== undefined) input.style.bottom = `calc(${foot * letters}px - 1.375rem)`;
      input.style.width = `${(x(newest) - x(0) + HANDLE) * letters}px`;
      const told = at === newest ? TIME.atNow(at) : TIME.atPast(at, scrub.reached());
      input.setAttribute('aria-valuetext', words?.at(at) ?? told);
    };
    const sized = new ResizeObserver(([entry]) => {
      letters = lettersAt(entry.contentRect.width);
      width = entry.contentRect.width / letters;
      follow();
    });
    sized.observe(input.parentElement as HTMLElement);
    const stops = [live.subscribe(follow), view.subscribe(follow)];
    return () => {
      sized.disconnect();
      for (const stop of stops) stop();
    };
  }, [scale, foot, words, live, view, scrub, scenes]);
  const walk = (event: React.KeyboardEvent) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(scrub);
  };
  return (
    <input
      ref={ref}
      type="range"
      className="scrubber"
      aria-label={words?.name ?? TIME.slider}
      min={0}
      defaultValue={0}
      onChange={(event) => scrub.to(Number(event.currentTarget.value))}
      onKeyDown={walk}
    />
  );
}
