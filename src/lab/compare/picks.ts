import type { Lab } from '#lab-state/lab.ts';
import { liveParams } from '#lab-state/switches.ts';
import {
  type ArmParams,
  type ArmSpec,
  baseOf,
  COMPARABLE,
  type Comparable,
  cleanSpec,
  comparableArm,
  comparedOf,
  freeOwn,
  isOwn,
  LIVE,
  MOST_COMPARED,
  madeFrom,
  type Spec,
  withArmSet,
  withArmsOf,
  withCompared,
} from '#spec/index.ts';

/** What a lab compared last, and all arms of the visitor's own that it has compared. */
interface Memory {
  readonly last?: Spec;
  readonly own: readonly ArmSpec[];
}

const memories = new WeakMap<Lab, Memory>();

const memoryOf = (lab: Lab): Memory => memories.get(lab) ?? { own: [] };

const same = (a: ArmParams, b: ArmParams): boolean =>
  (Object.keys(a) as (keyof ArmParams)[]).every((key) => a[key] === b[key]);

/** Keeps in mind what is compared, and arms that could be, for when the visitor comes back to it. */
function remember(lab: Lab, spec: Spec, more: readonly ArmSpec[] = []): void {
  const before = memoryOf(lab);
  const kept = before.last?.preset === spec.preset ? before.own : [];
  const now = [...(comparedOf(spec) ?? []).filter(({ id }) => isOwn(id)), ...more];
  const others = kept.filter(({ id }) => !now.some((arm) => arm.id === id));
  memories.set(lab, { last: spec, own: [...others, ...now] });
}

/** Every arm that can be chosen in a comparison: the methods, and the visitor's own. */
export function offered(lab: Lab, spec: Spec): ArmSpec[] {
  remember(lab, spec);
  const base = baseOf(madeFrom(spec));
  const methods = (Object.keys(COMPARABLE) as Comparable[]).map((id) => comparableArm(id, base));
  const own = [...memoryOf(lab).own].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...methods, ...own];
}

/** The settings that the visitor has made of the live arm, as one more arm; nothing where it is one already. */
function ownArm(lab: Lab, known: readonly ArmSpec[], own: readonly ArmSpec[]): ArmSpec | undefined {
  const experiment = lab.experiment.getState();
  if (!experiment.spec.arms.some(({ id }) => id === LIVE)) return undefined;
  const params = liveParams(experiment, lab.live.step);
  const id = known.some((arm) => same(arm.params, params)) ? undefined : freeOwn(own);
  return id === undefined ? undefined : { id, params };
}

/** The comparison that this lab leads to: what it compared last, or the usual one, and the visitor's settings. */
export function comparisonFrom(lab: Lab): Spec {
  const { spec } = lab.experiment.getState();
  const { last } = memoryOf(lab);
  const before = last ? withArmsOf(spec, last) : withArmSet(spec, 'compare');
  const all = offered(lab, before);
  const own = ownArm(
    lab,
    all,
    all.filter(({ id }) => isOwn(id)),
  );
  const picks = comparedOf(before) ?? [];
  const fits = own && picks.length < MOST_COMPARED;
  const next = fits ? withCompared(spec, [...picks, own]) : before;
  remember(lab, next, own && [own]);
  return cleanSpec(next).spec;
}
