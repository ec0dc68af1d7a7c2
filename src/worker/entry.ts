import { DatasetError } from '#data/load.ts';
import { openSource } from '#data/registry.ts';
import { startEngine } from '#engine/start.ts';
import type { ExhibitCommand } from '#protocol/exhibits.ts';
import type { Command, Event } from '#protocol/messages.ts';
import { Desk } from '#session/desk.ts';
import { breathe } from './breathe.ts';
import { runExhibit } from './exhibits.ts';
import { HELPERS } from './helpers.ts';
import { loadFrom } from './load.ts';
import { WASM_FILES } from './wasm.ts';

const desk = new Desk({
  emit: (event: Event) => self.postMessage(event),
  // What a file lacks is told on the page, and is no fault of the code.
  report: (error) => {
    if (!(error instanceof DatasetError)) console.error(error);
  },
  openSource: ({ run }, dataUrl) => openSource(run, loadFrom(dataUrl)),
  startEngine: ({ run }, dims, replicas, source) =>
    startEngine(
      run.engine,
      { wasmPath: WASM_FILES, helpers: HELPERS },
      {
        dims,
        batch: run.batch,
        steps: run.steps,
        replicas,
        source,
      },
    ),
  breathe,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => performance.now(),
});

self.onmessage = ({ data }: MessageEvent<Command | ExhibitCommand>) => {
  if (data.type === 'exhibit') runExhibit(data);
  else desk.handle(data);
};
