import type { IntakeCommand, IntakeEvent } from '#intake/messages.ts';

/** What reads files, behind messages: a worker, or a desk in the same process under test. */
export interface Reader {
  post(command: IntakeCommand): void;
  close(): void;
}

interface Hearer {
  receive(event: IntakeEvent): void;
  died(): void;
}

/** Starts a worker that reads. */
export function startReader({ receive, died }: Hearer): Reader {
  const worker = new Worker(new URL('../../worker/intake.ts', import.meta.url), {
    type: 'module',
  });
  worker.onmessage = ({ data }: MessageEvent<IntakeEvent>) => receive(data);
  worker.onmessageerror = died;
  worker.onerror = (event) => {
    event.preventDefault();
    died();
  };
  return { post: (command) => worker.postMessage(command), close: () => worker.terminate() };
}
