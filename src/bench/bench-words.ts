import type { Case, Objectives, Sweep } from './cases.ts';

const replicas = (count: number): string => (count === 1 ? 'one replica' : `${count} replicas`);

const OBJECTIVE_NAMES: Record<Objectives, string> = {
  vanilla: 'answer only',
  full: 'all objectives',
};

const SWEEP_NAMES: Record<Sweep, string> = {
  R: 'Replicas',
  m: 'Senses',
  hidden: 'Hidden width',
  batch: 'Batch',
};

/** Name of what is timed, as captions and the status say it. */
export const raceName = (model: string, objectives: Objectives, count: number): string =>
  `${model}, ${OBJECTIVE_NAMES[objectives]}, ${replicas(count)}`;

export const caseName = (one: Case): string => {
  if (!one.sweep) return raceName(one.model, one.objectives, one.replicas);
  const { dims, batch } = one;
  const values = { R: one.replicas, m: dims.inputs.length, hidden: dims.hidden, batch };
  return `${one.model}, ${SWEEP_NAMES[one.sweep].toLowerCase()} ${values[one.sweep]}`;
};

/** Every word of the page. */
export const STRINGS = {
  title: 'How fast is a training step?',
  about:
    'Here the lab’s compiled WebGPU program trains the same networks as its peers, on your machine, taking turns within one run. Times are wall time for one step of all replicas together, the median over rounds. Close other tabs and plug in first; the page stays usable, and nothing leaves your machine.',
  run: 'Run',
  runTime: 'about three minutes',
  runAll: 'Run everything',
  runAllTime: 'about thirty minutes, longer without a graphics card',
  stop: 'Stop',
  copy: 'Copy result',
  copied: 'Copied',
  copyFailed: 'The browser refuses the clipboard. Select and copy this instead:',
  missing: 'What is timed did not load. Press Run again; if that does not help, reload the page.',
  toLab: 'Go to the lab',
  noWebGpu:
    'This browser offers no WebGPU here, so the compiled program cannot run and there is nothing to compare with; only the WebAssembly engines will be timed. Chrome and Edge 113 or newer have WebGPU, on https and localhost.',
  software:
    'WebGPU is imitated in software here. The comparison holds for this machine only; a graphics card is another matter.',

  status: {
    idle: 'Nothing has been timed yet.',
    loading: 'Loading the engines.',
    running: (done: number, of: number, name: string) => `Timing ${name} (${done + 1} of ${of}).`,
    stopped: 'Stopped. What was timed so far is below.',
    finished: (rows: number) => `Finished: ${rows} ${rows === 1 ? 'time' : 'times'} taken.`,
    failed: 'The bench stopped.',
  },
  now: (engine: string) => `Now: ${engine}`,

  results: 'Results',
  columns: {
    engine: 'engine',
    ms: 'ms a step',
    ratio: '× ours',
    dispatches: 'dispatches',
    host: 'host ms',
    gflops: 'GFLOP/s',
    peak: 'of peak',
  },
  series: (sweep: Sweep) => `The plan as one thing grows: ${SWEEP_NAMES[sweep].toLowerCase()}`,
  seriesNote: 'small, answer only; four replicas, two senses, width 64, batch 64 but for that',
  sweeps: SWEEP_NAMES,
  first: '× first',
  skipped: (count: number) => `Left out: ${count}`,

  notes: 'How to read this',
  noteList: [
    'Models: big takes 784 + 400 numbers in, hidden 128, latent, shared and fusion 64; small takes 196 + 256, hidden 64, latent, shared and fusion 16; ten classes. Lab is the model of the first scenario: 32 + 32, hidden 64, latent, shared and fusion 16, eight classes. All in batches of 64, Adam at 0.001. The samples are random: time is all that is learned.',
    'Answer only: two encoders, fusion, cross-entropy. All objectives: distillation, reallocation through the shared space, the shared semantic head, an adversarial discriminator, read-outs, and substitution.',
    'The plan and the tfjs trainers are the lab’s own: they draw a new minibatch each step, and train the read-outs and the discriminator even where only the answer is asked for. The peers get one batch again and again and train only what they use, so they have less to do.',
    'model.fit is what a user of tfjs would write, one model after the other. It cannot say all objectives, so it has no row there; beyond four replicas it is left out.',
    'Dispatches are counted as each engine calls WebGPU. Host time is what JavaScript needs to give out the work, before the device has done it; on WebAssembly that is all of it, and for model.fit the two cannot be told apart.',
    'WebAssembly runs on one thread with SIMD, as on any host that sends no isolation headers. tfjs runs as npm ships it, and once more with the two kernels that the lab puts in place of its own.',
    'GFLOP/s counts the matrix products that the case asks for, the same for every engine. The peak is a loop of nothing but products and sums, with vector instructions and in registers, timed on one core just before each turn.',
  ],
} as const;
