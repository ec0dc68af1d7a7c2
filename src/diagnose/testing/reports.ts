import type { Interval, Reason, Report, SenseReport } from '#diagnosis/report.ts';
import { EXAMPLE_REPORT } from '#diagnosis/testing/example-report.ts';

const near = (value: number, by: number): Interval => [value - by, value + by];

/** The example with another verdict. */
const because = (verdict: Report['verdict'], ...reasons: Reason[]): Report => ({
  ...EXAMPLE_REPORT,
  ...{ verdict, reasons },
});

const senseOf = (name: string, share: number, more: Partial<SenseReport> = {}): SenseReport => ({
  ...EXAMPLE_REPORT.senses[0],
  ...{ name, share, interval: near(share, 0.02), conflict: share, collapsed: false },
  ...{ conflictInterval: near(share, 0.02), certainty: 0, state: 'heard' },
  ...more,
});

const VOICE = { sense: 'voice', control: 0.2, chance: 1 / 6 };

const healthy: Report = {
  ...because('healthy', { id: 'all-heard', args: { senses: 3, rows: 2327 } }),
  senses: ['image', 'text', 'voice'].map((name, k) => senseOf(name, [0.4, 0.35, 0.25][k])),
  findings: EXAMPLE_REPORT.findings.filter(({ level }) => level === 'fine'),
  remedies: null,
};

const SIX = ['image', 'voice', 'text', 'touch', 'motion', 'depth of the room'];

/** Two of six senses collapsed, in all 63 sets. */
const six: Report = {
  ...because(
    'collapsed',
    ...['touch', 'motion'].map(
      (sense): Reason => ({
        ...{ id: 'collapsed' },
        args: { ...EXAMPLE_REPORT.reasons[0].args, sense, share: 0.02 },
      }),
    ),
  ),
  senses: SIX.map((name, k) =>
    senseOf(name, [0.4, 0.3, 0.16, 0.02, -0.01, 0.13][k], {
      collapsed: k === 3 || k === 4,
      alone: [0.5, 0.45, 0.4, 0.2, 0.18, 0.35][k],
    }),
  ),
  sets: Array.from({ length: 63 }, (_, k) => ({
    ...EXAMPLE_REPORT.sets[0],
    present: SIX.flatMap((_, i) => ((k + 1) & (1 << i) ? [i] : [])),
  })),
  neurons: Array.from({ length: 96 }, (_, index) => ({
    ...{ index, collision: ((index * 37) % 96) / 96 },
    noise: SIX.map((_, i) => 0.05 + 0.05 * ((index + i) % 3)),
    predictive: SIX.map((_, i) => (index % 6 === i ? 0.5 : 0.03)),
  })),
  ranks: EXAMPLE_REPORT.ranks.map((rank) => ({ ...rank, without: SIX.map(() => rank.value) })),
  measures: EXAMPLE_REPORT.measures.map((measure) => ({
    ...measure,
    shares: [0.4, 0.3, 0.16, 0.02, -0.01, 0.13],
    intervals: SIX.map((_, k) => near([0.4, 0.3, 0.16, 0.02, -0.01, 0.13][k], 0.01)),
  })),
  agree: SIX.map(() => true),
  spectrum: EXAMPLE_REPORT.spectrum && {
    ...EXAMPLE_REPORT.spectrum,
    without: SIX.map(() => EXAMPLE_REPORT.spectrum?.values ?? []),
  },
  remedies: null,
};

/** Codes alone: controls can be trained, and nothing can be said of a head. */
const headless: Report = {
  ...because('cannot tell', { id: 'no-head', args: {} }),
  ...{ accuracy: null, accuracyInterval: null, entanglement: null, polysemantic: null },
  ...{ rank: null, neurons: [], spectrum: null, ranks: [], measures: [], agree: [] },
  ...{ remedies: null, subject: { ...EXAMPLE_REPORT.subject, neurons: 0, layers: 0 } },
  senses: EXAMPLE_REPORT.senses.map((sense) => ({
    ...sense,
    ...{ share: null, interval: null, conflict: null, conflictInterval: null, alone: null },
    ...{ aloneInterval: null, collapsed: false, state: 'unknown' as const },
    lost: { before: null, code: sense.lost.code, head: null, where: null },
  })),
  sets: EXAMPLE_REPORT.sets.map((set) => ({
    ...set,
    ...{ interval: null },
    accuracy: { mean: null, zeros: null, 'other row': null, nearest: null, 'class mean': null },
  })),
};

/** The first numbers: nothing is trained, and the file not looked through. */
const early: Report = {
  ...because('cannot tell', { id: 'not-yet', args: {} }),
  ...{ complete: false, findings: [], remedies: null, retrained: null },
  senses: EXAMPLE_REPORT.senses.map((sense) => ({
    ...sense,
    ...{ linear: null, mlp: null, control: null, controlInterval: null, controlForm: null },
    ...{ collapsed: false, state: 'unknown' as const, certainty: 0 },
    lost: { before: null, code: null, head: null, where: null },
  })),
  sets: EXAMPLE_REPORT.sets.map((set) => ({ ...set, control: null })),
};

/** A share whose interval lies across the line. */
const unsure: Report = {
  ...because('cannot tell', {
    id: 'unsure',
    args: { sense: 'voice', share: 0.098, low: 0.085, high: 0.114, certainty: 0.6 },
  }),
  senses: EXAMPLE_REPORT.senses.map((sense, k) =>
    k === 2
      ? { ...sense, share: 0.098, interval: [0.085, 0.114], collapsed: false, certainty: 0.6 }
      : sense,
  ),
};

/** Reports of every kind, invented from the one example. */
export const REPORTS = {
  collapsed: EXAMPLE_REPORT,
  healthy,
  six,
  headless,
  nothing: because('healthy', { id: 'nothing-to-hear', args: VOICE }),
  weak: because('healthy', { id: 'weak', args: { ...VOICE, best: 0.79 } }),
  unsure,
  fill: because('cannot tell', {
    id: 'low-by-one-fill',
    args: { sense: 'voice', share: 0.04, conflict: 0.16 },
  }),
  few: because('cannot tell', { id: 'few-rows', args: { rows: 40, needed: 100 } }),
  untrained: because('cannot tell', { id: 'few-training-rows', args: { rows: 40, needed: 100 } }),
  unlearned: because('cannot tell', {
    id: 'not-learned',
    args: { accuracy: 0.18, low: 0.16, high: 0.2, chance: 1 / 6 },
  }),
  dead: because('cannot tell', {
    id: 'dead-head',
    args: { class: 'joy', accuracy: 0.17, chance: 1 / 6 },
  }),
  early,
  order: because('cannot tell', {
    id: 'other-order',
    args: { order: 'voice, text, image', accuracy: 0.88 },
  }),
} as const satisfies Record<string, Report>;
