import { createStore } from 'zustand/vanilla';
import type { DiagnoseCommand, DiagnoseEvent } from '#diagnosis/messages.ts';
import type { Report } from '#diagnosis/report.ts';
import type { Refusal } from '#files/file-error.ts';
import type { Hearer, WorkerLike } from '#lab-state/host.ts';
import { type ExampleId, fileOfExample } from './examples.ts';

/** What a diagnosis needs of where it runs. */
export interface DiagnosisHost {
  /** Starts a worker that diagnoses. */
  spawn(hearer: Hearer<DiagnoseEvent>): WorkerLike<DiagnoseCommand>;
  /** A file that lies beside the page. @throws Error if it does not come. */
  fetch(path: string): Promise<Blob>;
  /** A clock, ms. */
  now(): number;
}

/** Why there is no report: the file's fault, else what went wrong here. */
export type Trouble =
  | { readonly of: 'file'; readonly refusal: Refusal }
  | { readonly of: 'several' | 'worker' | 'example' | 'page'; readonly message?: string };

export interface Diagnosis {
  /** The file that is being read, or was. */
  readonly name?: string;
  readonly report?: Report;
  /** How much of the reading is done, 0 to 1, while it goes on. */
  readonly reading?: number;
  /** How long reading and measuring took, s. */
  readonly took?: number;
  readonly trouble?: Trouble;
  /** What was open when the page was loaded anew, until something else is. */
  readonly went?: string;
  /** How much of the training of new heads is done, 0 to 1, while it goes on. */
  readonly training?: number;
  readonly trainTrouble?: Trouble;
  open(file: File): void;
  /** Opens the one of these that can be meant; says so where there is none. @param folder whether one is a folder. */
  openAmong(files: readonly File[], folder?: boolean): void;
  openExample(id: ExampleId): void;
  /** Ends the reading, or leaves the report: back to where a file is asked for. */
  leave(): void;
  train(): void;
  stopTraining(): void;
}

const NOTHING = {
  ...{ name: undefined, report: undefined, reading: undefined, took: undefined },
  ...{ trouble: undefined, went: undefined, training: undefined, trainTrouble: undefined },
};

const isModel = ({ name }: File): boolean => /\.(npz|safetensors)$/i.test(name);

/** One file at a time: what is known of it, and what can be asked. Its worker ends with it. */
export function createDiagnosis(host: DiagnosisHost, went?: string) {
  let worker: WorkerLike<DiagnoseCommand> | undefined;
  let file: Blob | undefined;
  let began = 0;
  /** Counts what was opened, so that an example that comes late opens nothing. */
  let asked = 0;

  return createStore<Diagnosis>()((set, get) => {
    const end = () => {
      worker?.terminate();
      worker = undefined;
    };
    const fail = (trouble: Trouble) => {
      end();
      const { training, report } = get();
      if (training !== undefined) set({ training: undefined, trainTrouble: trouble });
      else if (!report?.complete) set({ ...NOTHING, trouble });
    };
    const receive = (event: DiagnoseEvent) => {
      const { report, training } = get();
      if (event.type === 'progress') {
        const { done, report: newer = null } = event.progress;
        if (training !== undefined) set({ training: done });
        else if (!newer) set({ reading: done });
        else if (!newer.complete) set({ report: newer, reading: done });
        else set({ report: newer, reading: undefined, took: (host.now() - began) / 1000 });
      } else if (event.type === 'trained') {
        if (report) set({ report: { ...report, remedies: event.remedies }, training: undefined });
      } else if (event.type === 'refused') fail({ of: 'file', refusal: event.refusal });
      else fail({ of: 'page', message: event.message });
    };
    /** Asks the worker, a new one if there is none; one that was ended says nothing any more. */
    const ask = (type: DiagnoseCommand['type']) => {
      const { name = '', report } = get();
      if (!file) return;
      try {
        if (!worker) {
          const own: { worker?: WorkerLike<DiagnoseCommand> } = {};
          const isOwn = () => worker === own.worker;
          own.worker = host.spawn({
            receive: (event) => isOwn() && receive(event),
            died: () => isOwn() && fail({ of: 'worker' }),
          });
          worker = own.worker;
        }
        if (type === 'diagnose') worker.postMessage({ type, file, name });
        else if (report) worker.postMessage({ type, file, name, report });
      } catch {
        fail({ of: 'worker' });
      }
    };
    const begin = (name: string) => {
      end();
      asked++;
      began = host.now();
      set({ ...NOTHING, name, reading: 0 });
      return asked;
    };
    return {
      ...{ ...NOTHING, went },
      open: (chosen) => {
        begin(chosen.name);
        file = chosen;
        ask('diagnose');
      },
      openAmong: (files, folder = false) => {
        const meant = files.length > 1 ? files.filter(isModel) : files;
        if (meant.length === 1 && !folder) get().open(meant[0]);
        else set({ ...NOTHING, trouble: { of: 'several' } });
      },
      openExample: async (id) => {
        const name = fileOfExample(id);
        const own = begin(name);
        try {
          const blob = await host.fetch(`diagnose/${name}`);
          if (own !== asked) return;
          file = blob;
          ask('diagnose');
        } catch {
          if (own === asked) fail({ of: 'example' });
        }
      },
      leave: () => {
        end();
        asked++;
        file = undefined;
        set(NOTHING);
      },
      train: () => {
        set({ training: 0, trainTrouble: undefined });
        ask('train');
      },
      stopTraining: () => {
        end();
        set({ training: undefined });
      },
    };
  });
}
