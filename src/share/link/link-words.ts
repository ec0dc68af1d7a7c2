import type { Fingerprint } from '#spec/index.ts';

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

const number = (value: number): string => value.toLocaleString('en');

const BACKENDS: Readonly<Record<string, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
  exact: 'JavaScript, exact',
  'plan-cpu': 'the processor',
  auto: 'the fastest engine',
};

type Trained = Pick<Fingerprint, 'backend' | 'engines'>;

/** Every word of the share dialog, and of what is said about a run that a link opened. */
export const STRINGS = {
  title: 'Share this run',
  about:
    'Whoever opens the link trains the same network on the same samples, from the same weights, in their own browser. It opens as a new run there; nothing of theirs is lost.',
  link: 'The link',
  copy: 'Copy the link',
  copied: 'Copied',
  notCopied: 'Select the link and copy it by hand',
  length: (characters: number) => `${number(characters)} characters`,
  close: 'Close',
  engine: (backend: string) => BACKENDS[backend] ?? backend,
  /** "WebGPU, from step 100 on WebAssembly" */
  trainedBy: ({ backend, engines = [{ backend, from: 0 }] }: Trained) =>
    engines
      .map(({ backend: name, from }) =>
        from > 0
          ? `from step ${number(from)} on ${BACKENDS[name] ?? name}`
          : (BACKENDS[name] ?? name),
      )
      .join(', '),

  print: 'With what it measured',
  printWhy:
    'The other browser replays the run and says whether it came out the same. The link then also says your browser and system.',
  printNot: 'Not before something was measured: play some steps first.',
  moment: 'To this moment',
  momentWhy: (words: string) => `Opens at ${words}.`,
  atStep: (step: number) => `step ${number(step)}`,
  atNeuron: (neuron: number) => `neuron ${neuron + 1} pointed at`,
  momentNot: 'Not before the first step.',

  qr: 'The link as a picture for a phone or a classroom screen',
  qrDense: 'So long a link makes a fine picture: leave out what it measured to make it coarser.',
  qrNot: 'This link is too long for a picture.',

  holds: 'What the link holds',
  otherwise: 'As a file, or inside another page',
  scenario: (title: string, revision: number) => `${title}, revision ${revision} of the scenario`,
  seeds: (first: number, count: number, steps: number) =>
    `${count === 1 ? `seed ${first}` : `seeds ${first} to ${first + count - 1}`}, ${number(steps)} steps`,
  runsOn: (backend: string) => `asks for ${BACKENDS[backend] ?? backend}`,
  setting: (label: string, value: string, usual: string) =>
    `${label}: ${value} instead of ${usual}`,
  flag: (on: boolean) => (on ? 'on' : 'off'),
  compare: 'the comparison of five methods side by side',
  compared: (names: readonly string[]) => `a comparison side by side: ${names.join(', ')}`,
  ownArms: (ids: readonly string[]) => `arms of its own: ${list(ids)}`,
  change: (step: number, arm: string, changes: readonly string[]) =>
    `step ${number(step)}${arm && `, ${arm}`}: ${list(changes)}`,
  to: (label: string, value: string) => `${label} ${value}`,
  moreChanges: (count: number) => `and ${number(count)} more ${count === 1 ? 'change' : 'changes'}`,
  measured: (steps: number, last: number, where: string) =>
    `what was measured at ${steps === 1 ? 'one step' : `${steps} steps`} up to ${number(last)}, on ${where}`,

  replaying: (step: number, goal: number) =>
    `Replaying this link: step ${number(step)} of ${number(goal)}.`,
  replayingWhy: 'At the end this page says whether it came out as it did for the sender.',
  arriving: (goal: number) => `Going to step ${number(goal)}, where this link begins.`,
  stop: 'Stop and explore',
  left: 'You went your own way with this run, so it was not compared with the sender’s to the end.',
  identical: 'Identical.',
  identicalWhy: (steps: number) =>
    `Every number of every replica has the same bits at ${steps === 1 ? 'the step' : `all ${steps} steps`} that the link tells of.`,
  within: 'The same within tolerance.',
  withinWhy:
    'Other engines round in other places; this is as far apart as that alone was seen to bring them.',
  differs: 'It differs.',
  differsWhy:
    'This is more than rounding was seen to do. Another version of the page, another setting, or a network on a knife’s edge can be why.',
  exactWhy:
    'Both ran on the engine that gives the same bits in every browser, so this is another run: made by another version of the page, or changed on its way.',
  forged: 'The numbers in this link are damaged.',
  forgedWhy:
    'The run here is the sender’s, bit for bit, so the link’s numbers were changed on their way. They are not shown.',
  printed: (what: string, step: number, theirs: string, ours: string) =>
    `For step ${number(step)} the link says ${what} was ${theirs}; its hash belongs to ${ours}.`,
  equal: 'No number differs as far as links are rounded; the last bits do.',
  largest: (what: string, step: number, theirs: string, ours: string, allowed: string) =>
    `Largest difference for its size: ${what} at step ${number(step)}: ${theirs} for the sender, ${ours} here; rounding may make ${allowed}.`,
  quantities: { loss: 'loss', entanglement: 'entanglement', share: 'share' },
  ofArm: (what: string, arm: string) => `${what} of ${arm}`,
  shareOf: (sense: string) => `share of ${sense}`,
  both: (theirs: string, ours: string) => `Sender: ${theirs} (rings). Here: ${ours} (line).`,
  bars: (date: string, seeds: number, steps: number, engines: readonly string[]) =>
    `Bars: how far rounding may move a ring, twice the largest difference between ${list(engines)}, over ${seeds === 1 ? 'one seed' : `${seeds} seeds`} and up to ${number(steps)} steps, on ${date}; a share also by one held-out answer.`,
  noPoint: 'nothing measured',
  table: 'As a table',
  step: 'step',
  sender: 'sender',
  here: 'here',
  theirCurve: (what: string) => `${what}, as the sender measured it`,
  theirs: (at: string) => `What the sender measured (rings), on ${at}. It runs here now.`,
  curve: (what: string, words: string) => `${what}, sender and here: ${words}`,
  furthest: (by: string, step: number) => `furthest apart by ${by} at step ${number(step)}`,
};
