import type { Lab } from '#lab-state/lab.ts';
import { commandIn, type EmbedCommand, isOurs } from './commands.ts';
import { STRINGS } from './embed-words.ts';
import { holderOf } from './holder.ts';
import { Inbox } from './inbox.ts';
import type { EmbedOptions } from './read.ts';

/** Least time between two messages about steps, ms. */
const EVERY = 100;

/** How a command is done. */
export type Obey = (command: EmbedCommand) => void;

/** A command of a lab that is open. */
function obeyed({ client, experiment }: Lab, command: EmbedCommand): void {
  const playing = experiment.getState().state === 'playing';
  if (command.type === 'set') client.setSettings(command.arm, command.changes as object);
  else if (command.type === 'reset') client.reset();
  else if (command.type === 'step') client.step();
  else if (playing !== (command.type === 'play')) client.togglePlay();
}

/**
 * Takes commands for a lab from the page that holds the frame and tells it how the run goes. Only that page
 * is heard, and only from the origin `host` where the link names one; with a host that is none, nobody is heard or
 * told anything. `obey` does what is asked where a lab is not simply open. Returns how to stop.
 */
export function talk(
  lab: Lab,
  host: EmbedOptions['host'],
  obey: Obey = (command) => obeyed(lab, command),
): () => void {
  if (window.parent === window || host === false) return () => {};
  const { experiment, live } = lab;
  let origin = host ?? holderOf();
  const tell = (message: object) => {
    if (origin && origin !== 'null') window.parent.postMessage({ wane: 1, ...message }, origin);
  };

  const inbox = new Inbox<MessageEvent<unknown>>(
    ({ data, origin: from }) => {
      if (!isOurs(data)) return;
      origin = from;
      const { spec, interventions } = experiment.getState();
      const read = commandIn(data, { ...spec, interventions });
      if ('command' in read) obey(read.command);
      else tell({ type: 'error', message: read.problem });
    },
    (dropped) => tell({ type: 'error', message: STRINGS.tooFast(dropped) }),
  );
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent) return;
    if (host === undefined || event.origin === host) inbox.put(event);
  };

  let told = -1;
  let at = Number.NEGATIVE_INFINITY;
  const tellStep = (now = performance.now()) => {
    if (live.step === told || now - at < EVERY) return;
    [told, at] = [live.step, now];
    tell({ type: 'step', step: live.step, steps: experiment.getState().spec.run.steps });
  };
  let state = '';
  const tellState = () => {
    const { state: now, info } = experiment.getState();
    if (now === state) return;
    state = now;
    tellStep(Number.POSITIVE_INFINITY);
    at = performance.now();
    tell({ type: 'state', state, step: live.step, engine: info?.backend });
  };

  addEventListener('message', hear);
  const stops = [live.subscribe(() => tellStep()), experiment.subscribe(tellState)];
  tellState();
  return () => {
    removeEventListener('message', hear);
    inbox.close();
    for (const stop of stops) stop();
  };
}
