import type { ExhibitCommand, ExhibitEvent, Finding } from '#protocol/exhibits.ts';
import { STRINGS } from './theory-words.ts';

interface Hearer {
  readonly progress: (part: number) => void;
  readonly done: (finding: Finding) => void;
  readonly failed: (message: string) => void;
}

/** Trains the runs of an exhibit in a worker of its own. @returns how to stop it; after that nothing is heard. */
export function runExhibit(command: ExhibitCommand, hear: Hearer): () => void {
  const worker = new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });
  const stop = () => worker.terminate();
  const died = () => {
    stop();
    hear.failed(STRINGS.died);
  };
  worker.onmessage = ({ data }: MessageEvent<ExhibitEvent>) => {
    if (data.type === 'progress') {
      hear.progress(data.part);
      return;
    }
    stop();
    if (data.type === 'done') hear.done(data.finding);
    else hear.failed(data.message);
  };
  worker.onmessageerror = died;
  worker.onerror = (event) => {
    event.preventDefault();
    died();
  };
  worker.postMessage(command);
  return stop;
}
