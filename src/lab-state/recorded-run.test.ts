import { beforeAll, expect, it } from 'vitest';
import { encodeLink, PRESETS, type Spec, specOf } from '#spec/index.ts';
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
function warming(spec: Spec = usual, changes: { calm?: boolean } = {}) {
  const page = fakePage();
  page.files.set(`recorded/${preset.id}.${preset.revision}.bin`, file);
  const host = { ...page.host, calm: () => changes.calm ?? true };
  return createLab({ host, link: encodeLink(spec) });
}

it('shows the recorded run of the preset until the visitor begins', async () => {
  const lab = warming();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState().on).toBe(true);
  expect(lab.live.recording?.newest).toBe(SMALL.run.steps);
  expect(lab.scrub.reached()).toBe(SMALL.run.steps);
  lab.view.setState({ scrub: 5 });
  lab.client.togglePlay();
  expect(lab.recordedRun.getState().on).toBe(false);
  expect(lab.live.recording).toBeUndefined();
  expect(lab.view.getState().scrub).toBeUndefined();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState().on, 'it does not come back').toBe(false);
});

it('lets the measurements appear one after the other, and all at once for those who ask for calm', async () => {
  const lab = warming(usual, { calm: false });
  await lab.recordedRun.start();
  const first = lab.live.recording?.newest;
  expect(first).toBeLessThan(SMALL.run.steps);
  await until(() => (lab.live.recording?.newest ?? 0) > (first ?? 0), 'more appears');
  lab.close();
  const { newest } = lab.live.recording ?? { newest: undefined };
  expect(newest).toBeUndefined();
});

it('stands in for what the preset shows, whatever the seed, and for nothing else', async () => {
  const other = (run: Partial<Spec['run']>): Spec => ({ ...usual, run: { ...usual.run, ...run } });
  for (const [spec, on] of [
    [other({ seed: 77 }), true],
    [other({ fusion: 8 }), false],
    [specOf(PRESETS[1]), false],
  ] as const) {
    const lab = warming(spec);
    await lab.recordedRun.start();
    expect(lab.recordedRun.getState().on, JSON.stringify(spec.run)).toBe(on);
  }
});

it('is not there for a run that stands already', async () => {
  const lab = await openLab();
  await lab.recordedRun.start();
  expect(lab.recordedRun.getState().on).toBe(false);
  lab.close();
});
