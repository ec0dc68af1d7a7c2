import { LOW_BELOW } from '#protocol/collapse.ts';
import { formsOf } from './controls.ts';
import { countsOf } from './imbalance.ts';
import { controlsIn, type Form, intervalOf, judge } from './judge.ts';
import type { Known } from './known.ts';
import type { Interval, Measure, Report, SenseReport, SetReport, Where } from './report.ts';
import { type Standing, standingOf } from './standing.ts';

/** Points between control and model from which something is said to be lost. */
const LOSS = 0.05;

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Writes down all that is known, as it stands. */
export function write(all: Known, complete: boolean): Report {
  const { contents, tally, columns, controls, ofHead } = all;
  const { senses, head, classes, heldOut, training } = contents;
  const surprise = surpriseOf(contents);
  const standing = standingOf(columns, tally.total(), surprise);
  const draws = Array.from(tally.resamples(all.resamples), (sums) =>
    standingOf(columns, sums, surprise),
  );
  const forms = controls.joint ? formsOf(controls) : undefined;
  const lost = senses.map((_, i) => lostIn(all, standing, forms, i));
  const { onlyAnswer, otherOrder, inside } = ofHead ?? {};
  const { verdict, reasons, states, certainties } = judge({
    ...{ contents, standing, draws, forms, onlyAnswer, otherOrder },
    where: (i) => lost[i].where ?? 'nowhere',
  });
  const intervalIn = (read: (one: Standing) => number) => intervalOf(draws.map(read));
  const every = columns.sets - 1;
  const measures = head ? measuresOf(all, standing, draws) : [];
  return {
    ...{ version: 1, number: null, verdict, reasons },
    accuracy: head ? standing.accuracy[every] : null,
    accuracyInterval: head ? intervalIn((one) => one.accuracy[every]) : null,
    chance: standing.chance,
    retrained: controls.joint ? standing.joint : null,
    senses: senses.map(({ name, width }, i): SenseReport => {
      const form = forms?.[i] ?? null;
      return {
        ...{ name, width },
        share: head ? known(standing.shares.accuracy[i]) : null,
        interval: head ? intervalIn((one) => one.shares.accuracy[i]) : null,
        conflict: head ? known(standing.shares.conflict[i]) : null,
        conflictInterval: head ? intervalIn((one) => one.shares.conflict[i]) : null,
        alone: head ? standing.accuracy[1 << i] : null,
        aloneInterval: head ? intervalIn((one) => one.accuracy[1 << i]) : null,
        linear: forms ? standing.linear[i] : null,
        mlp: forms ? standing.mlp[i] : null,
        control: forms ? controlsIn(standing, forms)[i] : null,
        controlInterval: forms ? intervalIn((one) => controlsIn(one, forms)[i]) : null,
        ...{ controlForm: form, encoder: controls.alone[i] ?? null },
        ...{ collapsed: states[i] === 'collapsed', certainty: certainties[i], state: states[i] },
        lost: lost[i],
      };
    }),
    entanglement: inside?.entanglement ?? null,
    polysemantic: inside?.polysemantic ?? null,
    rank: inside?.ranks.find(({ id }) => id === 'effective')?.value ?? null,
    subject: {
      ...{ file: all.file, checksum: null, rows: contents.rows, heldOut: heldOut.length },
      ...{ training: training.length, split: contents.split, groups: tally.units.groups },
      ...{ classes, neurons: head?.fusion ?? 0, layers: head?.layers ?? 0 },
    },
    sets: setsOf(all, standing, forms, intervalIn),
    neurons: inside?.neurons ?? [],
    spectrum: inside?.spectrum ?? null,
    ranks: inside?.ranks ?? [],
    measures,
    agree: senses.map((_, i) => agreeOn(measures, i)),
    findings: all.findings,
    ...{ probed: all.probed, resamples: all.resamples, measured: all.measured, complete },
    remedies: null,
  };
}

/** Entropy of the labels held out, nats: the loss of whoever knows how common classes are and nothing else. */
function surpriseOf({ heldOut, labels, classes }: Known['contents']): number {
  const counts = countsOf(
    heldOut.map((row) => labels[row]),
    classes.length,
  );
  return counts.reduce((sum, count) => {
    const rate = count / heldOut.length;
    return rate > 0 ? sum - rate * Math.log(rate) : sum;
  }, 0);
}

function lostIn(
  { controls, contents }: Known,
  standing: Standing,
  forms: readonly Form[] | undefined,
  i: number,
): SenseReport['lost'] {
  const encoder = controls.alone[i] ?? null;
  if (!forms) return { before: null, code: null, head: null, where: null };
  const control = controlsIn(standing, forms)[i];
  const before = encoder === null ? null : Math.max(0, encoder - control);
  if (!contents.head) {
    const code = Math.max(0, control - standing.linear[i]);
    return { before, code, head: null, where: null };
  }
  const alone = standing.accuracy[1 << i];
  const whole = Math.max(0, control - alone);
  const head = Math.min(whole, Math.max(0, standing.linear[i] - alone));
  const code = whole - head;
  const places: [Where, number][] = [
    ['head', head],
    ['code', code],
    ['before', before ?? 0],
  ];
  const [where] = places.reduce((most, one) => (one[1] > most[1] ? one : most));
  return { before, code, head, where: whole + (before ?? 0) < LOSS ? 'nowhere' : where };
}

function setsOf(
  { contents, columns, controls, ofHead }: Known,
  standing: Standing,
  forms: readonly Form[] | undefined,
  intervalIn: (read: (one: Standing) => number) => Interval | null,
): SetReport[] {
  const every = columns.sets - 1;
  return Array.from({ length: every }, (_, k) => {
    const set = k + 1;
    const present = contents.senses.map((_s, i) => i).filter((i) => set & (1 << i));
    const own = (numbers: Float64Array | undefined) =>
      ofHead && numbers ? known(set === every ? standing.accuracy[every] : numbers[set]) : null;
    const single = present.length === 1 && forms ? controlsIn(standing, forms)[present[0]] : null;
    const joint = set === every && controls.joint ? standing.joint : null;
    return {
      present,
      accuracy: {
        mean: own(standing.accuracy),
        zeros: own(ofHead?.fills.zeros),
        'other row': own(standing.conflict),
        nearest: own(ofHead?.fills.nearest),
        'class mean': own(ofHead?.fills['class mean']),
      },
      interval: ofHead ? intervalIn((one) => one.accuracy[set]) : null,
      control: single ?? joint ?? controls.ofSets.get(set) ?? null,
    };
  });
}

function measuresOf(
  { contents, ofHead }: Known,
  standing: Standing,
  draws: readonly Standing[],
): Measure[] {
  const ids = ['accuracy', 'loss', 'conflict', 'drop', 'utilisation'] as const;
  const ofFunction = ids.map(
    (id): Measure => ({
      ...{ id, ofFunction: true },
      shares: Array.from(standing.shares[id], known),
      intervals: contents.senses.map((_, i) => intervalOf(draws.map((one) => one.shares[id][i]))),
    }),
  );
  const gradient: Measure = {
    ...{ id: 'gradient', ofFunction: false },
    shares: Array.from(ofHead?.gradient ?? [], known),
    intervals: contents.senses.map(() => null),
  };
  return [...ofFunction, gradient];
}

/** Whether all measures of what the head computes find a sense low, or none does. */
function agreeOn(measures: readonly Measure[], i: number): boolean {
  const low = measures
    .filter(({ ofFunction }) => ofFunction)
    .map(({ shares }) => shares[i])
    .filter((share) => share !== null)
    .map((share) => share < LOW_BELOW);
  return new Set(low).size < 2;
}
