import { EXPERIMENTS, findingOf } from '#exhibits/index.ts';
import type { ExhibitCommand, ExhibitEvent } from '#protocol/exhibits.ts';
import type { Surroundings } from '#session/headless.ts';
import { breathe } from './breathe.ts';
import { HELPERS } from './helpers.ts';
import { WASM_FILES } from './wasm.ts';

const tell = (event: ExhibitEvent) => self.postMessage(event);

const around: Surroundings = {
  wasmPath: WASM_FILES,
  helpers: HELPERS,
  load: async (path) => {
    throw new Error(`An exhibit is made of generated data, and has no ${path}.`);
  },
  breathe,
};

/** Trains the runs of an exhibit and tells how far they are, what came of them, or why nothing did. */
export async function runExhibit({ exhibit, seed }: ExhibitCommand): Promise<void> {
  try {
    const finding = await findingOf(exhibit, EXPERIMENTS[exhibit], seed, around, (part) =>
      tell({ type: 'progress', part }),
    );
    tell({ type: 'done', finding });
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
