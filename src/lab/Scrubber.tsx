import { useEffect, useRef } from 'react';
import { HANDLE, timeScale } from '#charts/frame.ts';
import { live, subscribe } from '#lab-state/live.ts';
import { backToNow, reached, scrubBy, scrubTo } from '#lab-state/scrub.ts';
import { useView } from '#lab-state/view.ts';
import { TIME } from './time-strings.ts';
import { shownRun } from './useScene.ts';

/** Measurements that PageUp and PageDown skip. */
const PAGE = 5;

/** What a key does to the handle. */
const KEYS: Readonly<Record<string, () => void>> = {
  ArrowLeft: () => scrubBy(-1),
  ArrowDown: () => scrubBy(-1),
  ArrowRight: () => scrubBy(1),
  ArrowUp: () => scrubBy(1),
  PageDown: () => scrubBy(-PAGE),
  PageUp: () => scrubBy(PAGE),
  Home: () => scrubTo(0),
  End: backToNow,
};

/** The handle on the time axis: stands at now, or at the measured step it was dragged back to. */
export function Scrubber({ scale = timeScale }: { scale?: typeof timeScale }) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = ref.current as HTMLInputElement;
    let width = 0;
    const follow = () => {
      const newest = Math.max(0, live.recording?.newest ?? 0);
      const at = useView.getState().scrub ?? newest;
      const { steps } = shownRun();
      const x = scale({ width, steps });
      input.max = String(newest);
      input.value = String(at);
      input.disabled = newest === 0;
      input.style.left = `${x(0) - HANDLE / 2}px`;
      input.style.width = `${x(newest) - x(0) + HANDLE}px`;
      const words = at === newest ? TIME.atNow(at) : TIME.atPast(at, reached());
      input.setAttribute('aria-valuetext', words);
    };
    const sized = new ResizeObserver(([entry]) => {
      width = entry.contentRect.width;
      follow();
    });
    sized.observe(input.parentElement as HTMLElement);
    const stops = [subscribe(follow), useView.subscribe(follow)];
    return () => {
      sized.disconnect();
      for (const stop of stops) stop();
    };
  }, [scale]);
  const walk = (event: React.KeyboardEvent) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <input
      ref={ref}
      type="range"
      className="scrubber"
      aria-label={TIME.slider}
      min={0}
      defaultValue={0}
      onChange={(event) => scrubTo(Number(event.currentTarget.value))}
      onKeyDown={walk}
    />
  );
}
