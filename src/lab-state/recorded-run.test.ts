import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { encodeLink, PRESETS, type Spec, specOf } from '#spec/index.ts';
import { anySpec } from '#spec/testing/arbitrary.ts';
import { openedBy } from './experiment.ts';
import { createLab } from './lab.ts';
import { encodeRecorded } from './recorded-run-file.ts';
import type { Recording } from './recording.ts';
import { fakePage, openLab, playOut, SMALL, until } from './testing/lab.ts';

const [preset] = PRESETS;
const usual = specOf(preset);

/** The file of the preset's recorded run. */
let file: Uint8Array;
beforeAll(async () => {
  const lab = await openLab();
  await playOut(lab);
  const { id, revision } = preset;
  const own = lab.live.own as Recording;
  const frames = own.steps.map((step) => ({ step, rows: own.rowsAt(step) as Float32Array }));
  file = await encodeRecorded({ preset: id, revision, info: own.info, interventions: [], frames }, [
    'loss',
    'share',
  ]);
  lab.close();
});

/** A lab that is still warming up, beside which the recorded run lies. */
function warming(asked: Spec | string = usual, changes: { calm?: boolean } = {}) {
  const link = typeof asked === 'string' ? asked : encodeLink(asked);
  const page = fakePage();
  page.files.set(`recorded/${preset.id}.${preset.revision}.bin`, file);
  const host = { ...page.host, calm: () => changes.calm ?? true };
  return createLab({ host, link });
}

it('shows the recorded run of the preset until the visitor begins', async () => {
  const lab = warming();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState()).toMatchObject({ on: true, plays: false });
  expect(lab.live.recording?.newest, 'nothing plays by itself').toBe(0);
  lab.nextRun.playOrPause();
  expect(lab.live.recording?.newest).toBe(SMALL.run.steps);
  expect(lab.scrub.reached()).toBe(SMALL.run.steps);
  lab.view.setState({ scrub: 5 });
  lab.client.togglePlay();
  expect(lab.recordedRun.getState()).toMatchObject({ on: false, left: true });
  expect(lab.live.recording).toBeUndefined();
  expect(lab.view.getState().scrub).toBeUndefined();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState().on, 'it does not come back').toBe(false);
});

it('lets the measurements appear one after the other, and all at once for those who ask for calm', async () => {
  const lab = warming(usual, { calm: false });
  await lab.recordedRun.start();
  lab.nextRun.playOrPause();
  const first = lab.live.recording?.newest;
  expect(first).toBeLessThan(SMALL.run.steps);
  await until(() => (lab.live.recording?.newest ?? 0) > (first ?? 0), 'more appears');
  lab.close();
  const { newest } = lab.live.recording ?? { newest: undefined };
  expect(newest).toBeUndefined();
});

it('stands in for the experiment that was recorded, on whatever engine, and for nothing else', async () => {
  const other = (run: Partial<Spec['run']>): Spec => ({ ...usual, run: { ...usual.run, ...run } });
  const at = (step: number): Spec => ({
    ...usual,
    interventions: [{ step, arm: 'live', key: 'lambda', value: 1 }],
  });
  for (const [spec, on] of [
    [usual, true],
    [other({ engine: 'wasm' }), true],
    [other({ seed: 77 }), false],
    [other({ seeds: 1 }), false],
    [other({ steps: 500 }), false],
    [other({ fusion: 8 }), false],
    [at(300), false],
    [specOf(PRESETS[1]), false],
  ] as const) {
    const lab = warming(spec);
    await lab.recordedRun.start();
    expect(lab.recordedRun.getState().on, JSON.stringify(spec)).toBe(on);
  }
});

it('shows nothing under a link that says anything of its own', async () => {
  const asRecorded = (spec: Spec) =>
    encodeLink({ ...spec, revision: preset.revision, run: { ...spec.run, engine: 'auto' } });
  await fc.assert(
    fc.asyncProperty(anySpec, async (spec) => {
      fc.pre(asRecorded(spec) !== encodeLink(usual));
      const lab = warming(spec);
      await lab.recordedRun.start();
      expect(lab.recordedRun.getState().on).toBe(false);
      expect(lab.live.recording).toBeUndefined();
    }),
    { numRuns: 30 },
  );
  const points = [{ step: 10, bits: 1, values: Array.from({ length: 8 }, () => 0) }];
  const told = [
    encodeLink(usual, { fingerprint: { backend: 'wasm', device: '', points } }),
    encodeLink(usual, { view: { step: 40 } }),
  ];
  for (const link of told) {
    const lab = warming(link);
    await lab.recordedRun.start();
    expect(lab.recordedRun.getState().on, link).toBe(false);
  }
});

it('goes when another experiment is opened before it is read, or while it plays', async () => {
  const early = warming();
  const reading = early.recordedRun.start();
  early.client.changeExperiment({ ...usual, run: { ...usual.run, seed: 5 } });
  await reading;
  expect(early.recordedRun.getState().on).toBe(false);
  early.close();
  const lab = warming();
  await lab.recordedRun.start();
  lab.recordedRun.play();
  lab.experiment.setState(openedBy(encodeLink({ ...usual, run: { ...usual.run, seed: 5 } })));
  expect(lab.recordedRun.getState().on).toBe(false);
  lab.close();
});

it('is not there for a run that stands already', async () => {
  const lab = await openLab();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState().on).toBe(false);
  lab.close();
});

it('makes room for the own run as soon as that stands, where nobody pressed Play', async () => {
  const lab = warming();
  await lab.recordedRun.start();
  lab.experiment.setState({ state: 'ready' });
  expect(lab.recordedRun.getState()).toEqual({ on: false, plays: false, left: false });
  const watched = warming();
  await watched.recordedRun.start();
  watched.recordedRun.play();
  watched.experiment.setState({ state: 'ready' });
  expect(watched.recordedRun.getState().on).toBe(true);
});
