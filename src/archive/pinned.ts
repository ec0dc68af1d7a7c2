import type { Lab } from '#lab-state/lab.ts';
import type { Recording } from '#lab-state/recording.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import { say } from './fault-say.ts';
import type { KeptRun } from './kept-run.ts';
import { bodyOf, listAll } from './kept-runs.ts';
import { labelsOf } from './labels.ts';
import { type Pin, startPins, usePins } from './pins.ts';
import { archiveOf } from './state.ts';
import { orTrouble } from './storage.ts';

/** Why a pinned run cannot be drawn. */
export type Unseen =
  /** It was deleted, or cleared away. */
  | { readonly why: 'gone' }
  /** Its record, or what it measured, cannot be read; in words. */
  | { readonly why: 'damaged'; readonly faults: readonly string[] }
  /** It measured nothing yet. */
  | { readonly why: 'empty' }
  /** It is the run that is open: its lines are there already. */
  | { readonly why: 'open' };

/** A pinned run, read: what it measured, or why that is not to be seen. */
export interface PinnedRun {
  readonly pin: Pin;
  readonly label: string;
  readonly recording?: Recording;
  readonly unseen?: Unseen;
}

/** What a run measured stays the same object while it is not trained on: charts draw nothing anew for it. */
const known = new WeakMap<Lab, Map<string, { changed: number; recording: Recording }>>();

async function readPinned(lab: Lab, pin: Pin, run: KeptRun, label: string): Promise<PinnedRun> {
  if (run.id === archiveOf(lab).getState().current) return { pin, label, unseen: { why: 'open' } };
  const cache = known.get(lab) ?? new Map();
  known.set(lab, cache);
  const before = cache.get(run.id);
  if (before?.changed === run.changed) return { pin, label, recording: before.recording };
  const read = await bodyOf(run);
  const data = read?.body.recording;
  if (!data) {
    const faults = read ? read.faults : [say('fault-no-measurements')];
    return {
      pin,
      label,
      unseen: faults.length > 0 ? { why: 'damaged', faults } : { why: 'empty' },
    };
  }
  const recording = recordingOf(data);
  if (recording.newest < 0) return { pin, label, unseen: { why: 'empty' } };
  cache.set(run.id, { changed: run.changed, recording });
  return { pin, label, recording };
}

/** Reads the pinned runs anew. Where the storage does not answer, what is shown stays. */
export async function readPins(lab: Lab): Promise<void> {
  const wanted = usePins.getState().pins;
  const show = (pinned: readonly PinnedRun[]) => {
    if (wanted !== usePins.getState().pins) return;
    archiveOf(lab).setState({ pinned });
    lab.live.notify();
  };
  if (wanted.length === 0) return show([]);
  const all = await orTrouble(listAll());
  if (!all) return;
  const labels = labelsOf(all.runs);
  const read = wanted.map((pin): Promise<PinnedRun> | PinnedRun => {
    const run = all.runs.find(({ id }) => id === pin.id);
    if (run) return readPinned(lab, pin, run, labels.get(run.id) ?? pin.label);
    const damaged = all.unreadable.find(({ id }) => id === pin.id);
    return {
      pin,
      label: pin.label,
      unseen: damaged ? { why: 'damaged', faults: [`${damaged.why}.`] } : { why: 'gone' },
    };
  });
  const pinned = await orTrouble(Promise.all(read));
  if (pinned) show(pinned);
}

/** Shows the pinned runs in a lab from now on. */
export function followPins(lab: Lab): void {
  startPins();
  const read = () => void readPins(lab);
  read();
  lab.onClose(usePins.subscribe(read));
  lab.onClose(
    archiveOf(lab).subscribe((now, before) => {
      if (now.current !== before.current) read();
    }),
  );
}
