import { CrewDesk } from '#session/crew-desk.ts';
import type { CrewCommand, CrewEvent } from '#sweep/messages.ts';
import { breathe } from './breathe.ts';
import { loadFrom } from './load.ts';
import { WASM_FILES } from './wasm.ts';

const emit = (event: CrewEvent) => self.postMessage(event);
/** A crew trains in this thread alone: each core has a worker of its own. */
const desk = new CrewDesk(emit, (dataUrl) => ({
  wasmPath: WASM_FILES,
  load: loadFrom(dataUrl),
  breathe,
}));

self.onmessage = ({ data }: MessageEvent<CrewCommand>) => desk.handle(data);
emit({ type: 'ready' });
