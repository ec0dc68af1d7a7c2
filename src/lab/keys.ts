import { reset, step } from '#lab-state/client.ts';
import { useExperiment } from '#lab-state/experiment.ts';
import { backToNow, scrubBy } from '#lab-state/scrub.ts';
import { back, next, playOrPause } from '#lab-state/slow.ts';
import { redo, undo } from '#lab-state/steer.ts';
import { useView } from '#lab-state/view.ts';

/** To the right: a step where one stands at now, else one measurement nearer to it. */
function forward(): void {
  const { scrub, speed } = useView.getState();
  if (scrub !== undefined) scrubBy(1);
  else if (speed === 'slow') next();
  else if (useExperiment.getState().state !== 'playing') step();
}

/** To the left: the part of the step before in slow mode, else one measurement back. */
function backward(): void {
  const { scrub, speed, phase } = useView.getState();
  if (scrub === undefined && speed === 'slow' && phase) back();
  else scrubBy(-1);
}

const PLAIN: Readonly<Record<string, () => void>> = {
  ' ': playOrPause,
  ArrowRight: forward,
  ArrowLeft: backward,
  Escape: backToNow,
  r: reset,
  R: reset,
};

/** What Ctrl or Command with a key does, whatever has the focus but a field one types in. */
function withControl({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (key.toLowerCase() === 'z') return shiftKey ? redo : undo;
  return key === 'y' ? redo : undefined;
}

/** Controls that use the key themselves keep it. */
const TAKEN: Readonly<Record<string, string>> = {
  ' ': 'button, summary, a, input:not([type=range]), select, textarea',
  Escape: 'input:not([type=range], [type=radio]), select, textarea',
};

/** Does what a key is for; an open dialog keeps its keys, Escape above all. */
export function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented || document.querySelector(':modal')) return;
  const control = event.ctrlKey || event.metaKey;
  const target = event.target as HTMLElement;
  const taken = control
    ? 'input:not([type=range], [type=radio]), textarea'
    : (TAKEN[event.key] ?? 'input, select, textarea');
  if (target.closest(taken)) return;
  const act = control ? withControl(event) : PLAIN[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
