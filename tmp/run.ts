import { readFile } from 'node:fs/promises';
import { runHeadless } from '#session/headless.ts';
import { presetOf, specOf } from '#spec/index.ts';

const every = Number(process.argv[3] ?? 25);
const spec = specOf(presetOf(process.argv[2] ?? 'strong-slow')!, {
  engine: 'plan-cpu',
  probeEvery: every,
});
const t0 = performance.now();
const c0 = process.cpuUsage();
await runHeadless(spec, {
  wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
  load: async (p) => new Uint8Array(await readFile(`public/data/${p}`)),
  breathe: () => new Promise((r) => setImmediate(r)),
});
const c = process.cpuUsage(c0);
console.log(
  every,
  'ms wall',
  Math.round(performance.now() - t0),
  'cpu ms',
  Math.round((c.user + c.system) / 1000),
);
