import type { Address } from './address.ts';
import { createArrival } from './arrival.ts';
import { type Client, createClient } from './client.ts';
import type { LabHost } from './host.ts';
import { createNextRun } from './next-run.ts';
import { countPlaying } from './playing.ts';
import { createPresence } from './presence.ts';
import { createRecordedRun } from './recorded-run.ts';
import { createScrub } from './scrub.ts';
import { createSlow } from './slow.ts';
import { createState, type LabState, type Wanted } from './state.ts';
import { createSteer } from './steer.ts';

/** One experiment, live: what is known of it, and all that can be done with it. A page may hold several. */
export interface Lab extends LabState {
  readonly client: Client;
  readonly steer: ReturnType<typeof createSteer>;
  readonly slow: ReturnType<typeof createSlow>;
  readonly scrub: ReturnType<typeof createScrub>;
  readonly recordedRun: ReturnType<typeof createRecordedRun>;
  readonly arrival: ReturnType<typeof createArrival>;
  readonly nextRun: ReturnType<typeof createNextRun>;
  readonly presence: ReturnType<typeof createPresence>;
  /** Calls `work` when the lab closes, or at once if it is closed. */
  onClose(work: () => void): void;
  /** Ends its worker and its timers, and forgets its run. A closed lab does nothing any more. */
  close(): void;
}

interface Options {
  readonly host: LabHost;
  /** Binds the lab to the address bar; without it, the lab is in no address. */
  readonly address?: Address;
  /** The experiment it begins with; of a lab in the address bar, that of the address. */
  readonly link?: string;
  readonly wanted?: Wanted;
}

/** Makes a lab. It starts no worker and touches nothing outside until it is told to open its experiment. */
export function createLab(options: Options): Lab {
  const { host, address, link = address?.link() ?? '', wanted } = options;
  const state = createState(host, link, address, wanted);
  const recordedRun = createRecordedRun(state);
  const client = createClient(state, recordedRun);
  const [steer, slow] = [createSteer(state, client), createSlow(state, client)];
  const presence = createPresence(state, client);
  const nextRun = createNextRun(state, client, { slow, recordedRun });
  const closing = new Set([countPlaying(state)]);
  let closed = false;
  return {
    ...state,
    ...{ recordedRun, client, steer, slow, presence },
    scrub: createScrub(state),
    arrival: createArrival(state, client),
    nextRun,
    onClose: (work) => {
      if (closed) work();
      else closing.add(work);
    },
    close: () => {
      closed = true;
      for (const work of closing) work();
      closing.clear();
      slow.close();
      nextRun.close();
      presence.close();
      client.close();
      recordedRun.end();
      state.live.close();
    },
  };
}
