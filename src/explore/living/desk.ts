import { createStore, type StoreApi } from 'zustand/vanilla';
import { hashNow, pathNow } from '#lab-state/address.ts';
import type { Note } from '#spec/index.ts';
import type { LivingMapHost } from './state/host.ts';
import { decodeLivingLink, encodeLivingLink, LIVING_PATH } from './state/link.ts';
import { createLivingMap, type LivingMap } from './state/living-map.ts';
import { type LivingMapKind, type LivingSize, ON_PHONE, sizeOf } from './state/living-maps.ts';
import { markOf } from './state/mark.ts';
import { decodeRecordedMap, placeOfRecorded } from './state/recorded.ts';

/** What is open: one map of a size. */
interface Opened {
  readonly map: LivingMap;
  readonly kind: LivingMapKind;
  readonly size: LivingSize;
  /** What of its link could not be read. */
  readonly lost: readonly Note[];
  /** Whether the map that comes with the page did not load, or cannot be read. */
  readonly noRecord?: boolean;
}

/** A living map on the page and its address. */
export interface LivingDesk {
  readonly open: StoreApi<Opened>;
  /** Link to a map as it is before anything was thrown. */
  linkTo(kind: LivingMapKind): string;
  /** The whole address of what is seen, with what it measured. */
  address(): string;
  bind(): () => void;
}

const NARROW = '(max-width: 45rem)';

/** Shows the recorded map of a place. @returns whether it came and could be read. */
async function showRecorded(map: LivingMap, place: string): Promise<boolean> {
  try {
    const response = await fetch(new URL(place, document.baseURI));
    if (response.ok) map.show(decodeRecordedMap(map.getState().points, await response.text()));
    return response.ok;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** Makes the page's map from its address. */
export function createDesk(host: LivingMapHost): LivingDesk {
  const usual = (kind: LivingMapKind): LivingSize =>
    matchMedia(NARROW).matches ? { ...sizeOf(kind), ...ON_PHONE } : sizeOf(kind);
  const read = (hash: string): Opened => {
    const { kind, size, sweep, course, promise, lost } = decodeLivingLink(hash, usual);
    const map = createLivingMap({ host, sweep, course, promise });
    // What was thrown by a link is not what was recorded.
    const place = course.length === 0 ? placeOfRecorded(kind, size) : undefined;
    if (place) {
      void showRecorded(map, place).then((shown) => {
        if (!shown && open.getState().map === map) open.setState({ noRecord: true });
      });
    }
    return { map, kind, size, lost, noRecord: false };
  };
  const open = createStore<Opened>(() => read(hashNow()));
  const link = (marked: boolean): string => {
    const { map, kind, size } = open.getState();
    const { course, promise } = map.getState();
    const { live } = map.getState().seen;
    const isOwn = marked && live && !map.getState().recorded;
    const mark = isOwn ? { step: live.step, mark: markOf(live) } : promise;
    return encodeLivingLink({ kind, size, course, ...(mark && { promise: mark }) });
  };
  let shown = hashNow();
  const show = () => {
    if (pathNow() !== LIVING_PATH) return;
    shown = link(false);
    if (shown !== hashNow()) history.replaceState(history.state, '', shown);
  };
  const arrive = () => {
    if (pathNow() !== LIVING_PATH || hashNow() === shown) return;
    const before = open.getState();
    before.map.close();
    open.setState(read(hashNow()));
    watch();
  };
  let stop = () => {};
  const watch = () => {
    stop();
    let course = open.getState().map.getState().course;
    stop = open.getState().map.subscribe((now) => {
      if (now.course === course) return;
      course = now.course;
      show();
    });
    show();
  };
  return {
    open,
    linkTo: (kind) => encodeLivingLink({ kind, size: usual(kind), course: [] }),
    address: () => new URL(link(true), location.href).href,
    bind: () => {
      // The page may come back with the address of another map; without one it shows the map it left.
      if (hashNow().includes('?')) arrive();
      watch();
      addEventListener('hashchange', arrive);
      return () => {
        stop();
        removeEventListener('hashchange', arrive);
        open.getState().map.pause();
      };
    },
  };
}
