import type { Lab } from '#lab-state/lab.ts';

/** To the right: one measurement nearer to now, or from there a step, unless settings wait for a new run. */
function forward({ client, experiment, nextRun, scrub: time, slow, view }: Lab): void {
  const { scrub, speed } = view.getState();
  if (scrub !== undefined) time.by(1);
  else if (nextRun.waits()) return;
  else if (speed === 'slow') slow.next();
  else if (experiment.getState().state !== 'playing') client.step();
}

/** To the left: the part of the step before in slow mode, else one measurement back. */
function backward({ scrub: time, slow, view }: Lab): void {
  const { scrub, speed, phase } = view.getState();
  if (scrub === undefined && speed === 'slow' && phase) slow.back();
  else time.by(-1);
}

/** Everything as large as the window bears, for a room that looks at a wall; and back. */
const project = (): void => {
  document.documentElement.toggleAttribute('data-projector');
};

const PLAIN: Readonly<Record<string, (lab: Lab) => void>> = {
  ' ': ({ nextRun }) => nextRun.playOrPause(),
  ArrowRight: forward,
  ArrowLeft: backward,
  Escape: ({ scrub }) => scrub.backToNow(),
  r: ({ client }) => client.reset(),
  R: ({ client }) => client.reset(),
  p: project,
  P: project,
};

/** What Ctrl or Command with a key does, whatever has the focus but a field one types in. */
function withControl({ key, shiftKey }: KeyboardEvent): ((lab: Lab) => void) | undefined {
  if (key.toLowerCase() === 'z' && !shiftKey) return ({ steer }) => steer.undo();
  return ['z', 'Z', 'y'].includes(key) ? ({ steer }) => steer.redo() : undefined;
}

/** Controls that use the key themselves keep it. */
const TAKEN: Readonly<Record<string, string>> = {
  ' ': 'button, summary, a, input:not([type=range]), select, textarea',
  Escape: 'input:not([type=range], [type=radio]), select, textarea',
};

/** Does with a lab what a key is for; an open dialog keeps its keys, Escape above all. */
export function onKey(lab: Lab, event: KeyboardEvent): void {
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
  act(lab);
}
