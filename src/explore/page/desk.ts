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
/** Files that are kept in memory at once. */
const MOST_FILES = 4;

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
  /** What was opened from files, for when the history leads back to it; the last few. */
  const files = new Map<string, SweepFile>();
  const keep = (file: SweepFile) => {
    const hash = hashOf(file.sweep);
    files.delete(hash);
    files.set(hash, file);
    const [oldest] = files.keys();
    if (files.size > MOST_FILES) files.delete(oldest);
  };
  const link = () => {
    const { sweep, engine } = explore.getState();
    return encodeSweepLink(sweep, { engine, view: viewOf(look.getState()) });
  };

  /** Shows what a file holds. */
  function showFile(file: SweepFile): void {
    explore.show(file);
    look.setState({ recorded: 'none', source: { kind: 'file', engine: file.engine } });
  }

  async function load(): Promise<void> {
    const { sweep, hash } = explore.getState();
    const opened = files.get(hash);
    if (opened) return showFile(opened);
    const place = placeOfRecorded(sweep);
    look.setState({ recorded: place ? 'loading' : 'none', source: undefined });
    if (!place) return;
    const isSame = () => explore.getState().hash === hash;
    try {
      const file = await recordedAt(place);
      if (!isSame()) return;
      // What trains meanwhile goes on.
      if (explore.getState().state === 'running') explore.lay({ ...file, sweep });
      else explore.show({ ...file, sweep });
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
      files.delete(hashOf(sweep));
      look.setState({ ...lookOf(), lost: [] });
      history.pushState(null, '', encodeSweepLink(sweep, { engine }));
      apply(sweep, engine);
    },
    open: (file) => {
      look.setState({ ...lookOf(), lost: [] });
      history.pushState(null, '', encodeSweepLink(file.sweep));
      keep(file);
      showFile(file);
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
