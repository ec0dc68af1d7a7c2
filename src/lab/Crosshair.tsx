import { useEffect, useRef } from 'react';
import { timeScale } from '#charts/frame.ts';
import { useLab } from '#lab-state/context.ts';
import { lettersAt } from '#panels/letters.ts';
import { useScenes } from './useScene.ts';

/** One hairline through all rows at the step that is shown; moved outside React. */
export function Crosshair() {
  const { live, view } = useLab();
  const scenes = useScenes();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let width = 0;
    let letters = 1;
    let last = '';
    const move = () => {
      const line = ref.current?.firstElementChild as HTMLElement | null | undefined;
      // Those that go with the page may still change the view on their way out.
      if (!line) return;
      const { steps, at } = scenes.current;
      const now = [steps, at, width, letters].join();
      if (now === last) return;
      last = now;
      line.style.visibility = at < 0 ? 'hidden' : 'visible';
      line.style.transform = `translateX(${timeScale({ width, steps })(at) * letters}px)`;
    };
    const sized = new ResizeObserver(([entry]) => {
      letters = lettersAt(entry.contentRect.width);
      width = entry.contentRect.width / letters;
      move();
    });
    sized.observe(ref.current as HTMLDivElement);
    const stops = [live.subscribe(move), view.subscribe(move)];
    return () => {
      sized.disconnect();
      for (const stop of stops) stop();
    };
  }, [live, view, scenes]);
  return (
    <div className="crossing" aria-hidden="true">
      <div ref={ref}>
        <i />
      </div>
    </div>
  );
}
