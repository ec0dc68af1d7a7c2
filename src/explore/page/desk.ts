import type { StoreApi } from 'zustand/vanilla';
import { pathNow } from '#lab-state/address.ts';
import type { Backend } from '#protocol/backend.ts';
import type { SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { decodeSweepLink, encodeSweepLink } from '#sweep/link/sweep-link.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Explore } from '../state/explore.ts';
import { createLook, type Look, lookOf, viewOf } from './look.ts';
import { placeOfRecorded, recordedAt } from './recorded.ts';

const PATH = '/explore';
/** How long a look rests before it stands in the address, ms. */
const RESTS_MS = 250;

/** One sweep on the page, how it is looked at, and its address. */
export interface ExploreDesk {
  readonly explore: Explore;
  readonly look: StoreApi<Look>;
  /** A link to what is asked and how it is looked at. */
  link(): string;
  /** Asks a sweep, which gets a place of its own in the history. */
  ask(sweep: Sweep, engine?: Backend): void;
  /** Shows what a file holds. */
  open(file: SweepFile): void;
  /** Asks once more for the recorded map that did not come. */
  loadRecorded(): void;
  /** Reads the address; with `bound`, from now on and whenever it changes. */
  read(hash: string): void;
  bind(): () => void;
}

export function createDesk(explore: Explore): ExploreDesk {
  const look = createLook();
  /** Whether a question was read or asked: from then on an address that names none means the one that stands. */
  let stands = false;
  const link = () => {
    const { sweep, engine } = explore.getState();
    return encodeSweepLink(sweep, { engine, view: viewOf(look.getState()) });
  };

  async function load(): Promise<void> {
    const { sweep, hash } = explore.getState();
    const place = placeOfRecorded(sweep);
    look.setState({ recorded: place ? 'loading' : 'none', source: undefined });
    if (!place) return;
    const isSame = () => explore.getState().hash === hash;
    try {
      const file = await recordedAt(place);
      if (!isSame()) return;
      // What trains meanwhile would be begun anew.
      if (explore.getState().state !== 'running') explore.show({ ...file, sweep });
      look.setState({ recorded: 'here', source: { kind: 'recorded', engine: file.engine } });
    } catch {
      if (isSame()) look.setState({ recorded: 'missing' });
    }
  }

  function apply(sweep: Sweep, engine?: Backend): void {
    explore.ask(sweep, engine);
    void load();
  }

  function read(hash: string): void {
    const { sweep, view, engine = 'plan-cpu', lost } = decodeSweepLink(hash);
    const now = explore.getState();
    stands = true;
    look.setState({ ...lookOf(view), lost });
    if (hashOf(sweep) !== now.hash || engine !== now.engine) apply(sweep, engine);
    else if (look.getState().recorded === 'none') void load();
  }

  return {
    ...{ explore, look, link, read },
    ask: (sweep, engine = explore.getState().engine) => {
      look.setState({ ...lookOf(), lost: [] });
      history.pushState(null, '', encodeSweepLink(sweep, { engine }));
      apply(sweep, engine);
    },
    open: (file) => {
      look.setState({ ...lookOf(), lost: [], recorded: 'none' });
      history.pushState(null, '', encodeSweepLink(file.sweep));
      explore.show(file);
      look.setState({ source: { kind: 'file', engine: file.engine } });
    },
    loadRecorded: () => void load(),
    bind: () => {
      let timer = 0;
      const isHere = () => pathNow() === PATH;
      const show = () => {
        if (isHere()) history.replaceState(history.state, '', link());
      };
      const soon = () => {
        clearTimeout(timer);
        timer = window.setTimeout(show, RESTS_MS);
      };
      const arrive = () => {
        if (!isHere()) return;
        const bare = !location.hash.includes('?');
        if (bare && stands) show();
        else read(location.hash);
      };
      arrive();
      addEventListener('hashchange', arrive);
      addEventListener('popstate', arrive);
      const stop = look.subscribe(soon);
      return () => {
        clearTimeout(timer);
        removeEventListener('hashchange', arrive);
        removeEventListener('popstate', arrive);
        stop();
      };
    },
  };
}
