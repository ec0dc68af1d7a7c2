import { useMemo, useSyncExternalStore } from 'react';
import type { Arrival } from '#lab-state/arrival.ts';
import { useArrival, useExperiment, useLab } from '#lab-state/context.ts';
import { trainedBy } from '#lab-state/fingerprint.ts';
import type { Recording } from '#lab-state/recording.ts';
import { decimal, senseOf } from '#panels/words.ts';
import { type Fingerprint, presetFor, presetOf, type Spec } from '#spec/index.ts';
import { Curves } from './Curves.tsx';
import { deviceOf } from './device.ts';
import { STRINGS } from './link-words.ts';
import type { Measured } from './spread.ts';
import TOLERANCE from './tolerance.json' with { type: 'json' };
import { type Difference, type Verdict, verdictOf } from './verdict.ts';
import './arrived.css';

/** Every spread of a preset by step, and in words how it was measured. */
function toleranceOf(all: readonly Measured[]) {
  const engines = [...new Set(all.flatMap((one) => one.engines))];
  const seeds = new Set(all.flatMap((one) => one.seeds)).size;
  const steps = Math.max(...all.map((one) => one.steps));
  const newest =
    all
      .map(({ measured }) => measured)
      .sort()
      .at(-1) ?? '';
  return {
    spread: all.flatMap((one) => one.spread).sort((a, b) => a.step - b.step),
    note: () => STRINGS.bars(newest, seeds, steps, engines.map(STRINGS.engine)),
  };
}

const tolerances = new Map(
  Object.entries(TOLERANCE).map(([preset, all]) => [preset, toleranceOf(all)]),
);
/** Of a preset that was not measured nothing is known but how links are rounded. */
const NONE: ReturnType<typeof toleranceOf> = { spread: [], note: () => '' };

/** That of the preset it was made from, where this was measured, or of its scenario. */
function toleranceFor({ preset, run }: Spec) {
  const { scenario } = run;
  const own = presetOf(preset)?.run.scenario === scenario ? tolerances.get(preset) : undefined;
  return own ?? tolerances.get(presetFor(scenario).id) ?? NONE;
}

const print = decimal(4);

const verdictWords = () => ({
  identical: [STRINGS.identical, ''],
  close: [STRINGS.within, STRINGS.withinWhy],
  differs: [STRINGS.differs, STRINGS.differsWhy],
  forged: [STRINGS.forged, STRINGS.forgedWhy],
});

function differenceWords(
  recording: Recording | undefined,
  kind: Verdict['kind'],
  { quantity, modality, arm, step, ...numbers }: Difference,
): string {
  const what =
    modality === undefined || !recording
      ? STRINGS.quantities[quantity]
      : STRINGS.shareOf(senseOf(recording, modality));
  const { theirs, ours, allowed } = numbers;
  const where = STRINGS.ofArm(what, arm);
  if (kind === 'forged') return STRINGS.printed(where, step, print(theirs), print(ours));
  return STRINGS.largest(where, step, print(theirs), print(ours), print(allowed));
}

function reasonOf(
  recording: Recording | undefined,
  { kind, largest, exact }: Verdict,
  points: number,
): string {
  if (kind === 'identical') return STRINGS.identicalWhy(points);
  const why = exact ? STRINGS.exactWhy : verdictWords()[kind][1];
  return [largest ? differenceWords(recording, kind, largest) : STRINGS.equal, why].join(' ');
}

function Judged({ fingerprint, ours }: { fingerprint: Fingerprint; ours: Arrival['ours'] }) {
  const { live } = useLab();
  const spec = useExperiment((experiment) => experiment.spec);
  const backend = useExperiment((experiment) => experiment.info?.backend ?? '');
  const engines = useExperiment((experiment) => experiment.engines);
  const trained = useMemo(() => trainedBy(backend, engines), [backend, engines]);
  const { spread, note } = toleranceFor(spec);
  const verdict = useMemo(
    () => verdictOf(fingerprint, ours, spec, spread, trained),
    [fingerprint, ours, spec, spread, trained],
  );
  if (!verdict) return <p>{STRINGS.left}</p>;
  const where = (by: Pick<Fingerprint, 'backend' | 'engines'>, device: string) =>
    [STRINGS.trainedBy(by), device].filter(Boolean).join(', ');
  const here = where(trained, deviceOf(navigator.userAgent));
  return (
    <>
      <h2>{verdictWords()[verdict.kind][0]}</h2>
      <p>{reasonOf(live.own, verdict, fingerprint.points.length)}</p>
      {verdict.kind !== 'forged' && (
        <>
          <p className="note">{STRINGS.both(where(fingerprint, fingerprint.device), here)}</p>
          <Curves spec={spec} fingerprint={fingerprint} spread={spread} />
          <p className="note">{note()}</p>
        </>
      )}
    </>
  );
}

function Replaying({ fingerprint, goal }: Arrival) {
  const { live, arrival } = useLab();
  const step = useSyncExternalStore(live.subscribe, () => live.step);
  return (
    <>
      <p>{fingerprint ? STRINGS.replaying(step, goal) : STRINGS.arriving(goal)}</p>
      <progress max={goal} value={step} aria-label={STRINGS.arriving(goal)} />
      {fingerprint && <p className="note">{STRINGS.replayingWhy}</p>}
      <button type="button" className="link" onClick={arrival.leave}>
        {STRINGS.stop}
      </button>
    </>
  );
}

/** The curves that came with the link, before the run here has any. */
function Theirs({ fingerprint }: { fingerprint: Fingerprint }) {
  const spec = useExperiment((experiment) => experiment.spec);
  const { spread } = toleranceFor(spec);
  return (
    <>
      <p className="note">{STRINGS.theirs(STRINGS.trainedBy(fingerprint))}</p>
      <Curves spec={spec} fingerprint={fingerprint} spread={spread} theirsOnly />
    </>
  );
}

/** What is said of a run that a link opened: that it replays, and whether it came out the same. */
export default function Arrived() {
  const { arrival } = useLab();
  const now = useArrival((store) => store.arrival);
  if (!now) return null;
  const { state, fingerprint, ours } = now;
  const over = state === 'arrived' || state === 'left';
  if (over && !fingerprint) return null;
  if (state === 'waiting' && !fingerprint) return null;
  return (
    <section className="notice arrived" aria-live="polite">
      {state === 'replaying' && <Replaying {...now} />}
      {!over && fingerprint && <Theirs fingerprint={fingerprint} />}
      {state === 'left' && <p>{STRINGS.left}</p>}
      {state === 'arrived' && fingerprint && <Judged fingerprint={fingerprint} ours={ours} />}
      {over && (
        <button type="button" className="link" onClick={arrival.close}>
          {STRINGS.close}
        </button>
      )}
    </section>
  );
}
