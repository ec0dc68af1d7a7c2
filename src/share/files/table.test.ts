import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRun } from '#archive/index.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import { type Preset, presetOf, type RunParams, specOf } from '#spec/index.ts';
import { columnsOf, type Row, rowOf } from './columns.ts';
import { collapseOf, leastShare, type Outcome, outcomeOf } from './outcome.ts';
import { found, pressed, sorted, USUAL } from './sorting.ts';
import { someRun } from './testing/run.ts';

const { run: SOME, body } = someRun();

const came = (accuracy: number, share: number, collapsed?: number): Outcome => ({
  accuracy,
  senses: [
    { label: 'Strong sense', share: 1 - share },
    { label: 'Slow sense', share, collapsed },
  ],
});

function row(
  label: string,
  changes: Partial<RunParams> = {},
  outcome?: Outcome,
  own: Partial<KeptRun> = {},
): Row {
  const preset = presetOf(changes.scenario === 'digits' ? 'digits' : 'strong-slow') as Preset;
  const spec = specOf(preset, { steps: 600, ...changes });
  const run = { ...SOME, spec, interventions: [], step: 600, note: '', ...own };
  return rowOf(run, { label, outcome, here: false });
}

const titles = (rows: readonly Row[]) => columnsOf(rows).map(({ title }) => title);
const labels = (rows: readonly Row[]) => rows.map(({ label }) => label);
const USUAL_TITLES = ['Name', 'Collapsed', 'Final shares', 'Accuracy', 'State', 'Saved'];

describe('the columns of the table of runs', () => {
  it('are settings only where the runs differ in them', () => {
    expect(titles([row('a', { fusion: 13 })])).toEqual(USUAL_TITLES);
    expect(titles([row('a', { fusion: 13 }), row('b', { fusion: 13 })])).toEqual(USUAL_TITLES);
    const [name, ...others] = USUAL_TITLES;
    expect(titles([row('a', { fusion: 13 }), row('b', { seed: 2 })])).toEqual([
      ...[name, 'Seed', 'Fusion neurons'],
      ...others,
    ]);
  });

  it('name a preset by its title, and leave open what a run does not have', () => {
    const rows = [
      row('a', { scenario: 'digits', snr: 3 }),
      row('b', { scenario: 'digits' }),
      row('c'),
    ];
    const words = (title: string) =>
      rows.map((one) =>
        columnsOf(rows)
          .find((own) => own.title === title)
          ?.words(one),
      );
    expect(words('Preset')).toEqual([
      ...['Digits, seen and spoken', 'Digits, seen and spoken', 'Strong and slow'],
    ]);
    expect(words('Sound above noise')).toEqual(['3', '5', '–']);
    expect(titles(rows)).not.toContain('Scenario');
  });

  it('say what a run came to, and nothing of one that is not read yet', () => {
    const rows = [row('a', {}, came(0.873, 0.02, 125)), row('b', {}, came(1, 0.41)), row('c')];
    const words = (k: number) =>
      columnsOf(rows)
        .slice(1, 5)
        .map((column) => column.words(rows[k]));
    expect(words(0)).toEqual([
      'Slow sense at 125',
      'Strong sense 98\u00a0%, Slow sense 2\u00a0%',
      '87\u00a0%',
      '600 steps, finished',
    ]);
    expect(words(1)[0]).toBe('no');
    expect(words(2).slice(0, 3)).toEqual(['–', '–', '–']);
  });
});

describe('the order of runs', () => {
  const rows = [
    row('noise 10', { fusion: 9 }, came(0.9, 0.3, 200), { changed: 3 }),
    row('noise 9', { fusion: 10 }, came(0.8, 0.1), { changed: 1, step: 6 }),
    row('later', { fusion: 100 }, undefined, { changed: 2, note: 'Älter' }),
  ];
  const columns = columnsOf(rows);
  const by = (id: string, direction: 'ascending' | 'descending' = 'ascending') =>
    labels(sorted(rows, columns, { by: id, direction }));

  it('is the newest first, and by any column either way, as numbers where they are numbers', () => {
    expect(labels(sorted(rows, columns, USUAL))).toEqual(['noise 10', 'later', 'noise 9']);
    expect(by('fusion')).toEqual(['noise 10', 'noise 9', 'later']);
    expect(by('fusion', 'descending')).toEqual(['later', 'noise 9', 'noise 10']);
    expect(by('name')).toEqual(['later', 'noise 9', 'noise 10']);
    expect(by('state')).toEqual(['noise 9', 'noise 10', 'later']);
  });

  it('has what is not known last, either way', () => {
    expect(by('collapse')).toEqual(['noise 10', 'noise 9', 'later']);
    expect(by('collapse', 'descending')).toEqual(['noise 10', 'noise 9', 'later']);
    expect(by('shares')).toEqual(['noise 9', 'noise 10', 'later']);
    expect(by('shares', 'descending')).toEqual(['noise 10', 'noise 9', 'later']);
  });

  it('is the usual one where the column has gone', () => {
    expect(by('world')).toEqual(['noise 10', 'later', 'noise 9']);
  });

  it('keeps all rows, and equal ones as they stood', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1 }), (sizes) => {
        const some = sizes.map((size, k) => row(String(k), { fusion: 2 + size }));
        const own = sorted(some, columnsOf(some), { by: 'fusion', direction: 'ascending' });
        const expected = [...sizes.entries()].sort(([i, a], [k, b]) => a - b || i - k);
        const inUse = new Set(sizes).size > 1;
        if (inUse) expect(labels(own)).toEqual(expected.map(([k]) => String(k)));
        else expect(new Set(labels(own)).size).toBe(sizes.length);
      }),
    );
  });

  it('turns round at a second press on the same head', () => {
    const once = pressed(USUAL, 'fusion');
    expect(once).toEqual({ by: 'fusion', direction: 'ascending' });
    expect(pressed(once, 'fusion').direction).toBe('descending');
    expect(pressed(pressed(once, 'fusion'), 'fusion')).toEqual(once);
    expect(pressed(once, 'name')).toEqual({ by: 'name', direction: 'ascending' });
  });

  it('holds the runs in which every word stands, in a cell or the note, in any letters', () => {
    expect(labels(found(rows, columns, ''))).toHaveLength(3);
    expect(labels(found(rows, columns, ' NOISE  finished'))).toEqual(['noise 10']);
    expect(labels(found(rows, columns, 'neurons 100'))).toEqual(['later']);
    expect(labels(found(rows, columns, 'name noise, 9'))).toEqual(['noise 10', 'noise 9']);
    expect(found(rows, columns, 'neurons 0')).toEqual([]);
    expect(labels(found(rows, columns, 'alter'))).toEqual(['later']);
    expect(found(rows, columns, 'nowhere')).toEqual([]);
  });
});

describe('what a run came to', () => {
  it('is read off its recording', () => {
    const recording = recordingOf(body.recording as NonNullable<typeof body.recording>);
    const outcome = outcomeOf(recording);
    expect(outcome.senses.map(({ label }) => label)).toEqual(['Strong sense', 'Slow sense']);
    expect(outcome.accuracy).toBe(recording.band('live', 'accuracy').mean);
  });

  it('is sorted by its earliest collapse and its smallest share', () => {
    expect(collapseOf(came(1, 0.2))).toBeUndefined();
    expect(collapseOf(came(1, 0.2, 75))).toBe(75);
    expect(leastShare(came(1, 0.2))).toBe(0.2);
    expect(leastShare({ accuracy: 1, senses: [{ label: '', share: Number.NaN }] })).toBeUndefined();
  });
});
