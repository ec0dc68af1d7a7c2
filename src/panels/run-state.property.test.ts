import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Recording } from '#lab-state/recording.ts';
import { LEARNED, LOW_BELOW } from '#protocol/collapse.ts';
import { shareWords } from './change-words.ts';
import { CRASH } from './run-falls.ts';
import { LACKS } from './run-lack.ts';
import { LEAP } from './run-leaps.ts';
import { marksOfRun } from './run-of-scene.ts';
import { turningsOf } from './run-outs.ts';
import { runStateOf, type Told, type Turn } from './run-state.ts';
import { headlineOf, type Setting, sharesSentence } from './run-words.ts';
import { shareHistory } from './shares.ts';
import { EVERY, inventedRun, type Point } from './testing/invented-run.ts';
import { percent } from './words.ts';

const NAMES = ['image', 'sound'];
const SETTING: Setting = { nameOf: (sense) => NAMES[sense], scope: 'three seeds of one world' };
const CHANCE = 1 / 10;
const COLLAPSED =
  /^(\w+) (?:has fallen below .*|never had .*|)collapsed (?:since|at) step (\d+)[.,]/;
const OUT = /(\w+) (?:has been out since|left at) step (\d+)(?!.*not back|.*is back)/gi;
/** What is said to lie under the line, and since when. */
const LOW_SINCE =
  /(\w+) (?:has fallen .* collapsed|never had .* collapsed|collapsed .* again|has been out|left .* again) since step (\d+)/gi;

const part = (low: number, high: number) =>
  fc.integer({ min: 64 * low, max: 64 * high }).map((k) => k / 64);

const point: fc.Arbitrary<Point> = fc.record({
  share: fc.oneof(part(-0.125, 0.75), part(0, 0.25)),
  conflict: fc.oneof({ weight: 8, arbitrary: part(-0.125, 0.5) }, fc.constant(Number.NaN)),
  accuracy: fc.oneof({ weight: 5, arbitrary: part(0.75, 1) }, part(0, 1)),
  spread: part(0, 0.125),
  alone: fc.oneof(part(0, 1), fc.constant(Number.NaN)),
  substituted: fc.oneof(part(0, 1), fc.constant(Number.NaN)),
});

const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({
    step: fc.integer({ min: 0, max: 150 }),
    name: fc.constant('learning rate 0.1'),
  }),
  fc
    .record({
      step: fc.integer({ min: 0, max: 150 }),
      name: fc.constantFrom('distillation', 'basis reallocation'),
      on: fc.boolean(),
    })
    .map(({ step, name, on }) => ({
      step,
      name: on ? name : `${name} off`,
      thrown: { name, on },
    })),
);

const run = fc
  .record({
    live: fc.array(point, { minLength: 2, maxLength: 16 }),
    ghost: fc.array(point, { minLength: 16, maxLength: 16 }),
    control: fc.oneof(
      fc.constantFrom(0.2, 0.9),
      fc
        .integer({ min: 1, max: 15 })
        .map((k) => Array.from({ length: 16 }, (_, i) => (i < k ? 0.2 : 0.9))),
    ),
    seeds: fc.constantFrom(1, 3),
    turns: fc.array(turn, { maxLength: 4 }),
    broken: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 9, nil: undefined }),
  })
  .map(({ turns, broken, seeds, ...numbers }) => ({
    recording: inventedRun({ ...numbers, seeds: seeds as 1 | 3 }),
    turns: turns.toSorted((a, b) => a.step - b.step),
    diverged: broken === undefined ? [] : [{ arm: 'live', seed: 1, step: broken }],
  }));

/** Every prefix of a run, as one saw it while it went on. */
const prefixes = (told: Told & { recording: Recording }): (Told & { recording: Recording })[] =>
  told.recording.steps.slice(1).map((step) => ({ ...told, recording: told.recording.until(step) }));

function wordsOf(told: Told) {
  const state = runStateOf(told);
  const { parts, cause } = headlineOf(state, SETTING);
  const headline = parts.map(({ text }) => text).join('');
  return { headline, cause, panel: sharesSentence(state, SETTING), marks: marksOfRun(told) };
}

/** Checks something of every moment of many invented runs. */
const always = (holds: (told: Told & { recording: Recording }) => void, numRuns = 100): void =>
  fc.assert(
    fc.property(run, (told) => {
      for (const now of prefixes(told)) holds(now);
    }),
    { numRuns },
  );

type Asked = 'share' | 'shareResampled' | 'accuracy' | 'accuracyMean' | 'accuracySubstituted';
const now = (recording: Recording, field: Asked, index = 0) =>
  recording.band('live', field, index).mean;

const lastMark = (marks: ReturnType<typeof marksOfRun>, sense: string) =>
  marks
    .filter(({ kind }) => kind === 'collapsed' || kind === 'back')
    .findLast(({ label }) => label.toLowerCase().startsWith(sense));

it('headline, panel and timeline speak of the same collapse, at the same step', () => {
  always((told) => {
    const { headline, panel, marks } = wordsOf(told);
    const collapsed = COLLAPSED.exec(headline);
    const out = [...panel.matchAll(OUT)];
    for (const [, sense, step] of [...out, ...(collapsed ? [collapsed] : [])]) {
      const mark = lastMark(marks, sense.toLowerCase());
      expect([mark?.kind, mark?.step]).toEqual(['collapsed', Number(step)]);
    }
    const named = out.map(([, sense, step]) => `${sense.toLowerCase()} ${step}`);
    if (collapsed) expect(named).toContain(`${collapsed[1].toLowerCase()} ${collapsed[2]}`);
    else expect(named).toEqual([]);
  });
});

it('a sense is called collapsed where both its shares are low while it could answer, and nowhere else', () => {
  always((told) => {
    const { recording } = told;
    const { headline, panel } = wordsOf(told);
    if (/broke|crashed|learning/.test(headline)) return;
    const able = recording.band('only-2', 'accuracy').mean > 0.5;
    const isLow = (sense: number) =>
      now(recording, 'share', sense) < LOW_BELOW &&
      now(recording, 'shareResampled', sense) < LOW_BELOW;
    const low = [isLow(0), able && isLow(1)];
    expect(COLLAPSED.test(headline)).toBe(low.includes(true));
    for (const [k, name] of NAMES.entries()) {
      const out = [...panel.matchAll(OUT)].map(([, sense]) => sense.toLowerCase());
      expect(out.includes(name)).toBe(low[k]);
    }
  });
});

it('what is said to be low since a step was under the line at every measurement from there on', () => {
  always((told) => {
    const { recording } = told;
    const { headline, panel } = wordsOf(told);
    const drawn = NAMES.map((_, sense) => shareHistory(recording, 'live', sense));
    for (const [words, name, since] of [headline, panel].flatMap((one) => [
      ...one.matchAll(LOW_SINCE),
    ])) {
      const sense = NAMES.indexOf(name.toLowerCase());
      for (const { step, mean } of drawn[sense]) {
        if (step < Number(since) || Number.isNaN(mean)) continue;
        expect(mean, words).toBeLessThan(LOW_BELOW);
        const conflict = recording.band('live', 'shareResampled', sense, step).mean;
        if (!Number.isNaN(conflict)) expect(conflict, words).toBeLessThan(LOW_BELOW);
      }
    }
    for (const [sense, name] of NAMES.entries()) {
      if (!headline.toLowerCase().startsWith(`${name} never had 10 %`)) continue;
      for (const { mean } of drawn[sense]) expect(mean >= LOW_BELOW, headline).toBe(false);
    }
  }, 300);
});

it('a twin is said to be still out only where it was never over the line since, and heard only where it is', () => {
  always((told) => {
    const { recording } = told;
    const { headline, cause } = wordsOf(told);
    const sense = NAMES.findIndex((name) => headline.toLowerCase().startsWith(name));
    if (sense < 0) return;
    const shares = shareHistory(recording, 'ghost', sense);
    const out = turningsOf(recording, sense, 'ghost').at(-1);
    if (/still out/.test(cause)) {
      for (const { step, mean } of shares) {
        if (step > (out?.step ?? 0)) expect(mean >= LOW_BELOW, cause).toBe(false);
      }
    }
    if (/still heard/.test(cause)) {
      expect(out?.kind, cause).not.toBe('collapsed');
      expect(shares.at(-1)?.mean, cause).toBeGreaterThanOrEqual(LOW_BELOW);
    }
  }, 300);
});

it('the cause of a collapse names the step of each of its numbers, and says nothing of a here', () => {
  always((told) => {
    const { recording } = told;
    const { headline, cause } = wordsOf(told);
    const collapsed = COLLAPSED.exec(headline);
    if (!collapsed) return;
    const sense = NAMES.indexOf(collapsed[1].toLowerCase());
    const step = Number(collapsed[2]);
    const at = (field: Asked, when: number, index = sense) =>
      recording.band('live', field, index, when).mean;
    expect(cause).not.toMatch(/from here/);
    const own = /^Under 10 % at step (\d+)(?:: ([^,]+), under conflict ([^;]+))?/.exec(cause);
    expect(own, cause).not.toBeNull();
    const [, first, share, conflict] = own as RegExpExecArray;
    expect(at('share', Number(first))).toBeLessThan(LOW_BELOW);
    if (share) {
      expect(Number(first)).toBe(step);
      expect([share, conflict]).toEqual(
        (['share', 'shareResampled'] as const).map((field) => shareWords(at(field, step))),
      );
      return;
    }
    expect(Number(first)).toBeLessThan(step);
    expect(cause).toContain(`at step ${step}`);
  });
});

it('nobody is back but above the line that was left, by both shares, of a network that answers', () => {
  always((told) => {
    const { recording } = told;
    const { headline, panel, marks } = wordsOf(told);
    for (const { kind, step, label } of marks) {
      const index = NAMES.findIndex((name) => label.toLowerCase().startsWith(name));
      if (kind !== 'back') continue;
      for (const field of ['share', 'shareResampled'] as const) {
        const { mean } = recording.band('live', field, index, step);
        expect(mean).toBeGreaterThanOrEqual(LOW_BELOW);
      }
    }
    for (const words of [headline, panel]) {
      const [, sense] = /(\w+)(?: left at step \d+ and)? is back/.exec(words) ?? [];
      if (!sense) continue;
      const index = NAMES.indexOf(sense.toLowerCase());
      expect(now(recording, 'share', index)).toBeGreaterThanOrEqual(LOW_BELOW);
      expect(now(recording, 'shareResampled', index)).toBeGreaterThanOrEqual(LOW_BELOW);
      expect(now(recording, 'accuracy') - CHANCE).toBeGreaterThan(LEARNED);
      expect(lastMark(marks, sense.toLowerCase())?.kind).toBe('back');
    }
  });
});

it('a sense is heard less than it could be where its control is far better, and only then all are heard', () => {
  always((told) => {
    const { recording } = told;
    const { headline, panel } = wordsOf(told);
    const best = Math.max(
      ...(['accuracyMean', 'accuracySubstituted'] as const)
        .map((field) => now(recording, field, 2))
        .filter(Number.isFinite),
    );
    const control = recording.band('only-2', 'accuracy').mean;
    const lacks = Number.isFinite(best) && control - best >= LACKS;
    if (/senses are heard/.test(headline)) expect(lacks).toBe(false);
    for (const words of [headline, panel]) {
      if (!/less than it could/.test(words)) continue;
      expect(lacks).toBe(true);
      expect(words).toMatch(new RegExp(`alone(, [a-z ]+,)? ${percent(best)} right`));
      expect(words).toContain(`only this one: ${percent(control)}`);
    }
    if (/heard less than it could/.test(headline)) expect(panel).toMatch(/less than it could/);
  }, 40);
});

it('a mark that stands behind the crossing of its line says since when, and its share agrees', () => {
  always((told) => {
    for (const { kind, step, since = step, rule, label } of wordsOf(told).marks) {
      if (kind !== 'collapsed' && kind !== 'back') continue;
      const sense = NAMES.findIndex((name) => label.toLowerCase().startsWith(name));
      expect(since).toBeLessThanOrEqual(step);
      if (since < step) expect(rule).toContain(`since step ${since}`);
      for (const at of told.recording.steps.filter((one) => one >= since && one <= step)) {
        const { mean } = told.recording.band('live', 'share', sense, at);
        expect(mean < LOW_BELOW).toBe(kind === 'collapsed');
      }
    }
  }, 40);
});

it('a share that leaps in a network that answers is named where it leaps', () => {
  always((told) => {
    const { recording } = told;
    const { headline, marks } = wordsOf(told);
    if (/crashed|learning|broke/.test(headline)) return;
    const [before, at] = recording.steps.slice(-2);
    const known = (step: number) => recording.band('live', 'shapley', 0, step).mean >= 0.05;
    const answered = recording.band('live', 'accuracy', 0, before).mean >= CHANCE + LEARNED;
    const shares = [before, at].map((step) => recording.band('live', 'share', 1, step).mean);
    const risen =
      known(before) && known(at) && answered && shares[0] < 0.5 && shares[1] - shares[0] > LEAP;
    const recovered = runStateOf(told).changes.some(({ fall }) => fall?.until === at);
    const named = marks.some(({ step, label }) => step === at && label.startsWith('Sound'));
    if (risen && !recovered) expect(named).toBe(true);
  }, 40);
});

it('what is said to follow a change was changed, and before it', () => {
  always((told) => {
    const { headline, cause, panel, marks } = wordsOf(told);
    const named = /since ([a-z][\w .]*?), step (\d+)/g;
    for (const words of [headline, cause, panel, ...marks.map(({ label }) => label)]) {
      for (const [, name, when] of words.matchAll(named)) {
        expect(told.turns.some((one) => one.name === name && one.step === Number(when))).toBe(true);
        expect(Number(when)).toBeLessThan(told.recording.newest);
      }
    }
    for (const { label, step } of marks) {
      for (const [, , when] of label.matchAll(named)) expect(Number(when)).toBeLessThan(step);
    }
  });
});

it('a collapse that the ghost does not share names the change it follows, wherever it is told', () => {
  always((told) => {
    const { headline, cause, panel, marks } = wordsOf(told);
    const twin = runStateOf(told).senses[1]?.ghostOut;
    const collapsed = COLLAPSED.exec(headline);
    const step = Number(collapsed?.[2]);
    const last = told.turns.findLast((one) => one.step < step);
    if (collapsed?.[1] !== 'Sound' || !last || twin !== undefined) return;
    const ghostWasOut = marksOfRun({ ...told, turns: [], recording: told.recording.until(step) });
    if (
      runStateOf({ ...told, recording: told.recording.until(step) }).senses[1].ghostOut !==
      undefined
    )
      return;
    expect(ghostWasOut.length).toBeGreaterThan(0);
    const since = `since ${last.name}, step ${last.step}`;
    for (const words of [cause, panel, lastMark(marks, 'sound')?.label])
      expect(words).toContain(since);
  });
});

it('a collapse that counts from later than the line was crossed says so where only its step is named', () => {
  always((told) => {
    const { cause } = wordsOf(told);
    const named =
      /collapsed at step (\d+)(?: \(under 10 % since (\d+), (unable|answers too near|under conflict))?/gi;
    for (const [words, step, crossed, why] of cause.matchAll(named)) {
      const turnings = ['live', 'ghost'].flatMap((arm) =>
        [0, 1].flatMap((sense) => turningsOf(told.recording, sense, arm)),
      );
      const meant = turnings.filter((one) => one.kind === 'collapsed' && one.step === Number(step));
      const REASONS = { alone: 'unable', answers: 'answers too near' };
      const reasons = meant.map(({ since, waited }) =>
        since < Number(step) ? `${since} ${waited ? REASONS[waited] : 'under conflict'}` : '',
      );
      expect(reasons, words).toContain(crossed ? `${crossed} ${why}` : '');
    }
  });
});

it('answers that fell far from their best are called crashed, and no others', () => {
  always((told) => {
    const { recording } = told;
    const means = recording.history('live', 'accuracy').map(({ mean }) => mean);
    const best = Math.max(...means.slice(0, -1));
    const fell = best >= CHANCE + LEARNED && now(recording, 'accuracy') < best - CRASH;
    const { headline, panel, marks } = wordsOf(told);
    if (/broke at step/.test(headline)) return;
    expect(/^The answers have crashed/.test(headline)).toBe(fell);
    expect(/^The answers crashed/.test(panel)).toBe(fell);
    if (fell) expect(marks.some(({ kind }) => kind === 'crashed')).toBe(true);
  });
});

it('a hole in the shares is named by its steps', () => {
  always((told) => {
    const { recording } = told;
    const known = recording.steps.map(
      (step) => recording.band('live', 'shapley', 0, step).mean >= 0.05,
    );
    const hole = !known.at(-1) && known.includes(true);
    const { panel, headline } = wordsOf(told);
    if (/broke at step/.test(headline)) return;
    const from = EVERY * (known.lastIndexOf(true) + 1);
    if (hole) expect(panel).toContain(`No shares since step ${from}`);
    else expect(panel).not.toContain('No shares since');
  });
});

it('every statement about a run that answers says on what it rests', () => {
  always((told) => {
    const { headline, cause, panel } = wordsOf(told);
    if (/learning|broke/.test(headline)) return;
    expect(cause.toLowerCase()).toContain(SETTING.scope);
    if (!/crashed/.test(panel)) expect(panel.toLowerCase()).toContain(SETTING.scope);
  });
});

it('what happened stays as it was told when the run goes on', () => {
  fc.assert(
    fc.property(run, (told) => {
      const whole = marksOfRun(told);
      for (const past of prefixes(told)) {
        const { newest } = past.recording;
        const told = marksOfRun({ ...past }).map(({ label }) => label);
        const later = whole.filter(({ step }) => step <= newest).map(({ label }) => label);
        expect(told).toEqual(later);
      }
    }),
  );
});
