import { moonOf } from './Moon.tsx';
import { momentAt } from './moment-at.ts';
import type { Story } from './story.ts';

/** How long it plays, ms: what moves by itself for longer would need a pause button. */
const LASTS_MS = 4800;

/** Shows a run up to a step: what comes later is hidden by the style sheet. */
function showAt(figure: HTMLElement, story: Story, step: number): void {
  figure.style.setProperty('--at', String(step / story.steps));
  const { left, right } = moonOf(momentAt(story, step).hearing.mean);
  const [seeing, hearing] = figure.querySelectorAll('.front-travels path');
  seeing?.setAttribute('d', left);
  hearing?.setAttribute('d', right);
  for (const [k, told] of story.told.entries()) {
    const place = figure.querySelector(`.front-moments > :nth-child(${k + 1})`);
    place?.toggleAttribute('data-past', told.step <= step);
  }
}

/**
 * Draws a run from its first step to its last, once; then all of it stands.
 *
 * @param count writes the step that is shown.
 * @returns how to let it stand at once.
 */
export function play(story: Story, figure: HTMLElement, count: (step: number) => void): () => void {
  const [first] = story.moments;
  const began = performance.now();
  let frame = 0;
  const end = () => {
    cancelAnimationFrame(frame);
    figure.removeAttribute('data-playing');
    count(story.steps);
  };
  const draw = () => {
    const part = (performance.now() - began) / LASTS_MS;
    if (part >= 1) return end();
    const step = first.step + part * (story.steps - first.step);
    showAt(figure, story, step);
    count(Math.round(step));
    frame = requestAnimationFrame(draw);
  };
  figure.setAttribute('data-playing', '');
  draw();
  return end;
}
