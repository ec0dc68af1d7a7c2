import { createStore } from 'zustand/vanilla';
import type { Brought, Finding, IntakeEvent, Refusal } from '#intake/messages.ts';
import type { Found, Report } from '#intake/report.ts';
import type { Roles } from '#intake/roles.ts';
import { playWave } from '#parts/play-wave.ts';
import type { Reader, startReader } from './reader.ts';

/** Pictures of some samples of an item. */
export interface Drawn {
  readonly shape: readonly number[];
  readonly pictures: readonly Float32Array[];
}

/** A set that can be trained on. */
export interface ReadySet {
  readonly packed: Blob;
  /** What a link says of it, and its whole checksum. */
  readonly own: string;
  readonly checksum: string;
}

export interface Intake {
  /** What it does now, and how much of that is done, 0 to 1. */
  readonly busy?: 'opening' | 'preparing';
  readonly part: number;
  readonly name: string;
  readonly files: readonly Brought[];
  /** How files are read, once that is known; see `readingText`. */
  readonly reading?: string;
  readonly finding?: Finding;
  readonly roles?: Roles;
  readonly report?: Report;
  /** What stands against training before anything was read. */
  readonly refused?: readonly Found[];
  readonly set?: ReadySet;
  /** Why a file cannot be read; `true` where that is no fault of the file, or the worker ended. */
  readonly failure?: Refusal | true;
  /** Whether nothing was in what was brought last; what came before it stays. */
  readonly nothing?: true;
  /** Pictures of the first samples, by the item. */
  readonly drawn: ReadonlyMap<number, Drawn>;
  /** How loud the first sounds are along their way, by their file. */
  readonly outlined: ReadonlyMap<number, readonly Float32Array[]>;
}

/** Files from outside to a set that can be trained on, one at a time. */
export type IntakeStore = ReturnType<typeof createIntake>;

const NOTHING_SEEN = { drawn: new Map(), outlined: new Map() };
const EMPTY: Intake = { part: 0, name: '', files: [], ...NOTHING_SEEN };
/** Samples of which there are small pictures. */
const DRAWN = 20;

/** The name of a file, of the folder that files lie in, or of the first of several and how many more there are. */
function nameOf([first, ...others]: readonly Brought[]): string {
  if (others.length === 0) return first.name;
  const [folder, ...path] = first.name.split('/');
  const isOne = path.length > 0 && others.every(({ name }) => name.startsWith(`${folder}/`));
  return isOne ? folder : `${first.name} + ${others.length}`;
}

/** A store of what was brought. No worker starts before the first file comes. */
export function createIntake(start: typeof startReader, hear: typeof playWave = playWave) {
  const store = createStore<Intake>(() => EMPTY);
  let reader: Reader | undefined;
  let ask = 0;

  function died(): void {
    reader?.close();
    reader = undefined;
    store.setState({ busy: undefined, failure: true });
  }

  function receive(event: IntakeEvent): void {
    if (event.type === 'ready') return;
    if (event.type === 'drawn') {
      const { item, shape, pictures } = event;
      const drawn = new Map([...store.getState().drawn, [item, { shape, pictures }]]);
      store.setState({ drawn });
      return;
    }
    if (event.type === 'outlined') {
      const { file, outlines } = event;
      store.setState({ outlined: new Map([...store.getState().outlined, [file, outlines]]) });
      return;
    }
    if (event.type === 'heard') {
      hear(event.values, event.rate).catch(() => undefined);
      return;
    }
    if (event.ask !== ask) return;
    if (event.type === 'progress') store.setState({ part: event.part });
    else if (event.type === 'opened') {
      const { finding } = event;
      const { roles, reading } = finding;
      store.setState({ busy: undefined, finding, roles, reading, ...NOTHING_SEEN });
    } else if (event.type === 'prepared') {
      store.setState({ busy: undefined, report: event.report, set: event.set });
    } else if (event.type === 'refused') {
      store.setState({ busy: undefined, refused: event.found });
    } else if (event.type === 'failed') {
      store.setState({ busy: undefined, failure: event.refusal ?? true });
    } else store.setState({ busy: undefined });
  }

  const post = (command: Parameters<Reader['post']>[0]): void => {
    reader ??= start({ receive, died });
    reader.post(command);
  };

  const FORGOTTEN = { report: undefined, refused: undefined, set: undefined, failure: undefined };

  return Object.assign(store, {
    /** Looks at files in the place of those before. @param reading how, where a link says it. */
    bring: (files: readonly Brought[], reading?: string): void => {
      if (files.length === 0) {
        store.setState({ nothing: true });
        return;
      }
      const name = nameOf(files);
      store.setState({ ...EMPTY, busy: 'opening', name, files, reading }, true);
      post({ type: 'open', ask: ++ask, files, reading });
    },
    /** Reads the same files in another way; roles are guessed anew. */
    read: (reading: string): void => {
      const { files } = store.getState();
      store.setState({ ...FORGOTTEN, busy: 'opening', part: 0, reading });
      post({ type: 'open', ask: ++ask, files, reading });
    },
    /** Takes roles; what was found by others is forgotten. */
    setRoles: (roles: Roles): void => {
      if (store.getState().busy === 'preparing') post({ type: 'stop' });
      ask++;
      store.setState({ ...FORGOTTEN, busy: undefined, roles });
    },
    /** Reads all that roles name. */
    prepare: (): void => {
      const { roles, name } = store.getState();
      if (!roles) return;
      store.setState({ ...FORGOTTEN, busy: 'preparing', part: 0 });
      post({ type: 'prepare', ask: ++ask, name, roles });
    },
    draw: (item: number): void => {
      if (!store.getState().drawn.has(item)) post({ type: 'draw', item, from: 0, to: DRAWN });
    },
    outline: (file: number): void => {
      if (!store.getState().outlined.has(file)) post({ type: 'outline', file, to: DRAWN });
    },
    /** Plays a sound of a file. */
    play: (file: number, row: number): void => post({ type: 'hear', file, row }),
    stop: (): void => {
      ask++;
      post({ type: 'stop' });
      store.setState({ busy: undefined });
    },
    close: (): void => {
      ask++;
      reader?.close();
      reader = undefined;
    },
  });
}
