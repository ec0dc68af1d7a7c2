import { reset, setSettings, step, togglePlay } from '#lab-state/client.ts';
import { useExperiment } from '#lab-state/experiment.ts';
import { live, subscribe } from '#lab-state/live.ts';
import { commandIn, type EmbedCommand, isOurs } from './commands.ts';
import { Inbox } from './inbox.ts';
import type { EmbedOptions } from './read.ts';
import { STRINGS } from './strings.ts';

/** Least time between two messages about steps, ms. */
const EVERY = 100;

function obey(command: EmbedCommand): void {
  const playing = useExperiment.getState().state === 'playing';
  if (command.type === 'set') setSettings(command.arm, command.changes as object);
  else if (command.type === 'reset') reset();
  else if (command.type === 'step') step();
  else if (playing !== (command.type === 'play')) togglePlay();
}

/** Origin of the page that holds the frame, as far as the browser tells. */
function holderOf(): string | undefined {
  const { ancestorOrigins } = location as { ancestorOrigins?: ArrayLike<string> };
  if (ancestorOrigins?.[0]) return ancestorOrigins[0];
  return document.referrer ? new URL(document.referrer).origin : undefined;
}

/**
 * Takes commands from the page that holds the frame and tells it how the run goes. Only that page is heard,
 * and only from the origin `host` where the link names one; with a host that is none, nobody is heard or
 * told anything. Returns how to stop.
 */
export function talk(host: EmbedOptions['host']): () => void {
  if (window.parent === window || host === false) return () => {};
  let origin = host ?? holderOf();
  const tell = (message: object) => {
    if (origin && origin !== 'null') window.parent.postMessage({ wane: 1, ...message }, origin);
  };

  const inbox = new Inbox<MessageEvent<unknown>>(
    ({ data, origin: from }) => {
      if (!isOurs(data)) return;
      origin = from;
      const { spec, interventions } = useExperiment.getState();
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
    tell({ type: 'step', step: live.step, steps: useExperiment.getState().spec.run.steps });
  };
  let state = '';
  const tellState = () => {
    const { state: now, info } = useExperiment.getState();
    if (now === state) return;
    state = now;
    tellStep(Number.POSITIVE_INFINITY);
    at = performance.now();
    tell({ type: 'state', state, step: live.step, engine: info?.backend });
  };

  addEventListener('message', hear);
  const stops = [subscribe(() => tellStep()), useExperiment.subscribe(tellState)];
  tellState();
  return () => {
    removeEventListener('message', hear);
    inbox.close();
    for (const stop of stops) stop();
  };
}
