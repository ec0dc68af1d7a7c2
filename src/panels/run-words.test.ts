import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import { senseWords } from '#language/senses.ts';
import { RUN_DEFAULTS, SCENARIOS, UNLISTED } from '#spec/index.ts';
import { outsideWords } from './outside.ts';
import { marksOfRun } from './run-of-scene.ts';
import { runStateOf, type Told, type Turn } from './run-state.ts';
import { headlineOf, type Setting, sharesSentence } from './run-words.ts';
import { type Invented, inventedRun, type Point } from './testing/invented-run.ts';

const SETTING: Setting = {
  nameOf: (sense) => ['image', 'sound'][sense],
  scope: 'three seeds of one world',
};
const DISTILLED: Turn = { step: 20, name: 'distillation', thrown: { name: 'distill', on: true } };

const told = (live: readonly Point[], rest: Partial<Told & Invented> = {}): Told => ({
  ...{ turns: [], diverged: [] },
  ...rest,
  recording: inventedRun({ live, ...rest }),
});

function said(of: Told, setting: Setting = SETTING) {
  const state = runStateOf(of);
  const { parts, cause } = headlineOf(state, setting);
  const text = parts.map((part) => part.text).join('');
  return { parts, text, cause, panel: sharesSentence(state, setting) };
}

const shares = (...all: number[]): Point[] => all.map((share) => ({ share }));
const labelsOf = (of: Told) => marksOfRun(of).map(({ label }) => label);

it('says what shares outside 0 to 100 % are, while they are', () => {
  const { recording } = told([{ share: 0.3 }, { share: -0.15 }, { share: 0.2 }, { share: 0.003 }]);
  const wordsAt = (at: number) => outsideWords({ recording, at, identical: true });
  expect(wordsAt(10)).toMatch(/may lie outside 0 to 100 %/);
  for (const at of [-1, 0, 20, 30]) expect(wordsAt(at)).toBe('');
});

describe('the sentences of a run', () => {
  it('say why a collapse counts from where neither a switch was thrown nor the line was crossed', () => {
    const able = [0.2, 0.2, 0.2, 0.9, 0.9];
    const early: Turn = { ...DISTILLED, step: 10 };
    const ghost = shares(0.4, 0.05, 0.05, 0.05, 0.05);
    const spared = said(
      told(shares(0.4, 0.3, 0.4, 0.4, 0.4), { ghost, control: able, turns: [early] }),
    );
    const counted = 'step 30 (under 10 % since 10, unable to answer alone until 30)';
    expect(spared.cause).toContain(`the sense collapsed at ${counted} and is still out`);
    const half = [...shares(0.4, 0.05, 0.05, 0.05), { share: 0.3, conflict: 0.05 }];
    const returning = said(told(half, { ghost, control: able, turns: [early] }));
    expect(returning.cause).toContain(`It collapsed at ${counted}, and is not back by both.`);
  });

  it('wait for a step and for answers better than chance', () => {
    const nothing = { turns: [], diverged: [] };
    expect(said(nothing).text).toMatch(/^Before the first step/);
    expect(said(nothing).cause).toMatch(/Press Play/);
    expect(said(told(shares(0.05))).text).toMatch(/^Before the first step/);
    const guessing = told([0.1, 0.12].map((accuracy) => ({ share: 0.05, accuracy })));
    expect(said(guessing).text).toMatch(/learning; it is too early to say/);
  });

  it('begin with what an experiment says of itself, unless something is scheduled', () => {
    const line = 'No band suffices.';
    expect(said({ turns: [], diverged: [] }, { ...SETTING, line }).text).toBe(line);
    const planned = { turns: [DISTILLED], diverged: [] };
    expect(said(planned, { ...SETTING, line }).text).toMatch(/is scheduled/);
  });

  it('ask nobody to press Play where nothing can run', () => {
    for (const of of [{ turns: [], diverged: [] }, told(shares(0.05))]) {
      const { cause } = said(of, { ...SETTING, idle: true });
      expect(cause).toMatch(/Nothing runs/);
      expect(cause).not.toMatch(/Press/);
    }
  });

  it('name what is scheduled before the first step, and that a link brought it', () => {
    const planned = { turns: [DISTILLED, { step: 40, name: 'learning rate 0.1' }], diverged: [] };
    expect(said(planned).text).toBe('Distillation is scheduled at step 20, and 1 more change.');
    expect(said(planned, { ...SETTING, byLink: true }).text).toMatch(
      /^You opened a link: distillation is scheduled at step 20/,
    );
    expect(said({ turns: [{ ...DISTILLED, step: 0 }], diverged: [] }).text).toMatch(
      /is set from the first step on/,
    );
  });

  it('tell heard, fading and collapsed apart, and put the hue on the sense alone', () => {
    expect(said(told(shares(0.4, 0.34))).text).toBe('Both senses are heard.');
    expect(said(told(shares(0.4, 0.15))).text).toMatch(/^Sound is fading/);
    expect(said(told(shares(0.15, 0.15))).text).toBe('Sound has under 20 % of the answer.');
    const collapsed = said(told(shares(0.4, 0.06, 0.05)));
    expect(collapsed.parts[0]).toEqual({ text: 'Sound', modality: 1 });
    expect(collapsed.parts[1].text).toContain('collapsed since step 10');
    expect(collapsed.parts[1].modality).toBeUndefined();
    expect(collapsed.panel).toMatch(/^Sound has been out since step 10/);
    expect(collapsed.cause).toMatch(/Three seeds of one world\.$/);
  });

  it('call a sense that is heard in conflict low by one share, not collapsed', () => {
    const low = (conflict: number) => said(told([{ share: 0.4 }, { share: 0.05, conflict }]));
    expect(low(0.2).text).toBe('Sound is under 10 % of the answer by one of two shares.');
    expect(low(0.2).cause).toMatch(/and not when the senses contradict/);
    expect(low(Number.NaN).cause).toMatch(/is not known/);
    expect(low(0.02).text).toContain('collapsed since step 10');
  });

  it('do not call it collapse where the sense alone could not answer', () => {
    const weak = said(told(shares(0.05, 0.05), { control: 0.2 }));
    expect(weak.text).toBe('Sound has under 10 % of the answer.');
    expect(weak.cause).toMatch(/still learning too/);
  });

  it('do not call heard what could be heard far better', () => {
    const held = (alone: number, substituted?: number, share = 0.24) =>
      said(told([{ share }, { share, alone, substituted }], { control: 0.66 }));
    expect(held(0.39).text).toBe(
      'Sound is heard less than it could be: alone 39 % right, a network that has only this one: 66 %.',
    );
    expect(held(0.39, 0.39, 0.15).text).toBe(held(0.39).text);
    expect(held(0.39).cause).toMatch(/over 20 % of the answer, so this is no collapse/);
    expect(held(0.39).panel).toMatch(/brings 24 % of the answer, less than it could \(alone 39 %/);
    for (const spared of [held(0.6), held(0.39, 0.6)]) {
      expect(spared.text).toBe('Both senses are heard.');
      expect(spared.panel).not.toMatch(/less than it could/);
    }
  });

  it('say why a mark stands at its step, and since when the line is where it is', () => {
    const rulesOf = (of: Told) => marksOfRun(of).map(({ rule, since }) => [rule, since]);
    const able = told(shares(0.05, 0.05, 0.04, 0.04), { control: [0.1, 0.2, 0.3, 0.64] });
    expect(said(able).text).toBe(
      'Sound never had 10 % of the answer. It counts as collapsed since step 30.',
    );
    const why = 'Under 10 % since step 0; alone it could answer from here on (64 %).';
    expect(rulesOf(able)).toEqual([[why, 0]]);
    expect(said(able).cause).toContain(
      'Under 10 % at step 0; alone it could answer at step 30 (64 %).',
    );
    const back = told([
      ...shares(0.4, 0.05),
      { share: 0.2, conflict: 0.02 },
      { share: 0.31, conflict: 0.11 },
    ]);
    expect(said(told(shares(0.4, 0.05))).text).toMatch(/^Sound has fallen below/);
    expect(rulesOf(back)).toEqual([
      ['Under 10 %: 5 %, under conflict 5 %; alone it could answer.', 10],
      ['Over 10 % since step 20; from here under conflict too, 11 %.', 20],
    ]);
  });

  it('say that the answers were wanting, and not the sense, where a collapse waited for them', () => {
    const near: Point = { share: 0.05, accuracy: 0.25 };
    const late = told([near, near, { share: 0.04 }]);
    expect(marksOfRun(late).map(({ rule }) => rule)).toEqual([
      'Under 10 % since step 0; the answers are well over chance from here on.',
    ]);
    expect(said(late).cause).toContain(
      'Under 10 % at step 0; the answers were well over chance at step 20.',
    );
    const spared = told(shares(0.4, 0.3, 0.3), {
      ghost: [near, near, { share: 0.04 }],
      turns: [{ ...DISTILLED, step: 0 }],
    });
    expect(said(spared).cause).toContain(
      'collapsed at step 20 (under 10 % since 0, answers too near chance until 20) and is still out',
    );
  });

  it('say that a share was over the line between, and since when it is under it again', () => {
    const rose = told([
      ...shares(0.4, 0.03),
      { share: 0.31, conflict: 0.04 },
      { share: 0.2, conflict: 0.02 },
      ...shares(0.04, 0.03),
    ]);
    expect(said(rose).text).toBe(
      'Sound collapsed at step 10, was over 10 % by one share, and is under it again since step 40.',
    );
    expect(said(rose).panel).toMatch(
      /^Sound left at step 10, was over 10 % by one share, and is out again since step 40\./,
    );
    expect(said(rose).cause).toBe(
      'Under 10 % at step 10: 3 %, under conflict 3 %; alone it could answer. It is hardly heard. Throw a switch and watch. Three seeds of one world.',
    );
    const spared = told(shares(0.4, 0.3, 0.3, 0.3, 0.3, 0.3), {
      ghost: [...shares(0.4, 0.03), { share: 0.31, conflict: 0.04 }, ...shares(0.03, 0.03, 0.03)],
      turns: [{ ...DISTILLED, step: 0 }],
    });
    expect(said(spared).cause).toMatch(/collapsed at step 10 and is not back by both shares/);
  });

  it('name a leap of the share, once, and not where the answers crash', () => {
    const leap = told([...shares(0.2, 0.21), { share: 0.7, spread: 0.25 }], { seeds: 3 });
    expect(said(leap).text).toBe('Sound leapt to 70 % of the answer, from 21 %.');
    expect(said(leap).cause).toMatch(/By seed it is 45 % to 95 %\. Wait for the next/);
    expect(labelsOf(leap)).toEqual(['Sound leapt at step 20: 21 % to 70 %']);
    const back = told(shares(0.4, 0.04, 0.7));
    expect(labelsOf(back)).toEqual([
      'Sound collapsed at step 10',
      'Sound back over 10 % at step 20',
    ]);
    const crash = told([...shares(0.2, 0.21), { share: 0.7, accuracy: 0.4 }]);
    expect(labelsOf(crash)).toEqual(['Answers crashed at step 20: from 90 % right']);
  });

  it('promise on a first visit what every preset then shows', () => {
    const first = { classes: 8, senses: ['the strong sense', 'the slow sense'] };
    expect(said({ turns: [], diverged: [] }, { ...SETTING, first }).text).toBe(
      'A network must tell 8 classes apart, by the strong sense and the slow sense.\n' +
        'The strong sense is learned sooner and takes most of the answer.\n' +
        'Press Play and watch how little of it is left to the slow sense.',
    );
  });

  it('say what came back, what it was before the switch, since when, and what the ghost does', () => {
    const back = told(shares(0.4, 0.06, 0.05, 0.27), {
      ghost: shares(0.4, 0.06, 0.05, 0.05),
      turns: [DISTILLED],
    });
    expect(said(back).text).toBe('Sound is back: over 20 % of the answer, up from 5 %.');
    expect(said(back).cause).toMatch(/On: distillation, step 20\..*collapsed at step 10/);
    expect(said(back).panel).toMatch(
      /left at step 10 and is back at 27 %, since distillation, step 20/,
    );
    expect(labelsOf(back)).toEqual([
      'Sound collapsed at step 10',
      'Sound back over 10 % at step 30, since distillation, step 20',
    ]);
  });

  it('bring nobody back below the line it left, by either share', () => {
    const half = told([...shares(0.4, 0.05, 0.05), { share: 0.3, conflict: 0.04 }], {
      ghost: shares(0.4, 0.05, 0.05, 0.05),
      turns: [DISTILLED],
    });
    expect(said(half).text).toMatch(/over 30 % of the answer again, but under 10 % when/);
    expect(said(half).panel).toMatch(/is not back by both shares/);
    expect(labelsOf(half)).toEqual(['Sound collapsed at step 10']);
  });

  it('name the switch when it did harm', () => {
    const lost = told(shares(0.4, 0.3, 0.3, 0.05), {
      ghost: shares(0.4, 0.3, 0.3, 0.3),
      turns: [DISTILLED],
    });
    expect(said(lost).cause).toMatch(/here it went at step 30, since distillation, step 20\. That/);
    expect(said(lost).panel).toMatch(/out since step 30, since distillation, step 20/);
    expect(labelsOf(lost)).toEqual(['Sound collapsed at step 30, since distillation, step 20']);
    const less = told(shares(0.4, 0.3, 0.3, 0.15), {
      ghost: shares(0.4, 0.3, 0.3, 0.3),
      turns: [DISTILLED],
    });
    expect(said(less).text).toMatch(/less than without the switch: over 10 %.*over 30 %/);
    expect(said(less).cause).toMatch(/^Since distillation, step 20/);
  });

  it('say nothing against a switch while seeds overlap', () => {
    const point = (share: number): Point => ({ share, spread: 0.15 });
    const unsure = told([0.4, 0.3, 0.3, 0.15].map(point), {
      ghost: [0.4, 0.3, 0.3, 0.3].map(point),
      turns: [DISTILLED],
      seeds: 3,
    });
    expect(said(unsure).text).toMatch(/may count for less/);
    expect(said(unsure).cause).toMatch(/seeds overlap: too early to say/);
  });

  it('blame no switch for what the ghost does too', () => {
    const both = told(shares(0.4, 0.3, 0.3, 0.05), { turns: [DISTILLED] });
    expect(labelsOf(both)).toEqual(['Sound collapsed at step 30']);
    expect(said(both).cause).toMatch(/Give it some steps/);
  });

  it('do not speak of coming back where a sense never left', () => {
    const kept = told(shares(0.4, 0.3), {
      ghost: shares(0.4, 0.05),
      turns: [{ ...DISTILLED, step: 0 }],
    });
    expect(said(kept).text).toBe('Sound stays: over 30 % of the answer.');
  });

  it('name a crash of the answers, and the hole it leaves in the shares', () => {
    const crash = told(
      [{ share: 0.4 }, { share: 0.4 }, { share: 0.3 }, { share: 0.3, accuracy: 0.12 }],
      { ghost: shares(0.4, 0.4, 0.3, 0.3), turns: [{ step: 20, name: 'learning rate 0.1' }] },
    );
    expect(said(crash).text).toBe('The answers have crashed: 12 % right, down from 90 %.');
    expect(said(crash).cause).toMatch(
      /step 30, since learning rate 0\.1, step 20\. The ghost twin did not/,
    );
    expect(said(crash).panel).toMatch(/crashed at step 30.*No shares since step 30/);
    expect(labelsOf(crash)).toEqual([
      'Answers crashed at step 30: from 90 % right, since learning rate 0.1, step 20',
    ]);
  });

  it('keep their words between two thresholds', () => {
    const at = (share: number) => said(told(shares(0.4, share))).text;
    expect(at(0.11)).toBe(at(0.19));
    expect(at(0.19)).not.toBe(at(0.21));
  });

  it('say so when every live seed broke, and not when another arm did', () => {
    const broke = (arm: string) =>
      told(shares(0.4, 0.3), { diverged: [{ arm, seed: 1, step: 7 }] });
    expect(said(broke('live')).text).toMatch(/broke at step 7/);
    expect(said(broke('ghost')).text).toMatch(/heard/);
  });
});

describe('whatever a sense is called', () => {
  const OF_OWN = ['sepals', 'Sepal length', '花びら', 'Labs of mine', 'data'];
  const ours = [...SCENARIOS, ...UNLISTED]
    .filter(({ source }) => source !== 'own')
    .flatMap((scenario) => scenario.senses(RUN_DEFAULTS).map(({ label }) => label));
  const settingOf = (label: string): Setting => {
    const { the, number } = senseWords(label);
    return { nameOf: () => the, numberOf: () => number, scope: 'three seeds of one world' };
  };
  /** What is said of a sense that falls, comes back by one share, and by both; and in the panel. */
  function allOf(label: string): string {
    const setting = settingOf(label);
    const runs = [
      told(shares(0.4, 0.05)),
      told([...shares(0.4, 0.05), { share: 0.2, conflict: 0.02 }]),
      told(shares(0.4, 0.05, 0.3)),
      told(shares(0.4, 0.15)),
    ];
    return runs
      .flatMap((of) => [said(of, setting)])
      .map(({ text, panel }) => `${text} ${panel}`)
      .join('\n');
  }
  afterEach(() => speak('en', []));

  it('its verbs agree with it in English', () => {
    expect(ours).toEqual(expect.arrayContaining(['Strokes', 'Labs', 'Glyph', 'Slow sense']));
    const begins = (label: string) => said(told(shares(0.4, 0.05)), settingOf(label)).text;
    expect(begins('Strokes')).toMatch(/^Strokes have fallen .* They count as collapsed/);
    expect(begins('Glyph')).toMatch(/^Glyph has fallen .* It counts as collapsed/);
    expect(begins('sepals')).toMatch(/^“sepals” has fallen .* It counts as collapsed/);
    for (const label of [...ours, ...OF_OWN]) {
      const plural = ours.includes(label) && /s$/.test(label);
      const wrong = plural
        ? /\b(has|is|brings|It|counts|stays)\b(?! no longer| not known)/
        : /\b(have|are|bring|They|count|stay)\b/;
      expect(allOf(label).replaceAll('less than it could', ''), label).not.toMatch(wrong);
    }
  });

  it('and in Spanish', () => {
    const sources = ['panels/messages/es.ftl', 'language/messages/es.ftl'];
    speak(
      'es',
      sources.map((file) => readFileSync(`src/${file}`, 'utf8')),
    );
    for (const label of [...ours, ...OF_OWN]) {
      const plural = /^l[oa]s /.test(senseWords(label).the);
      const wrong = plural
        ? /(?<!\p{L})(ha|tiene|pone|está|vuelve|Cuenta|se fue)(?!\p{L})/u
        : /(?<!\p{L})(han|tienen|ponen|están|vuelven|Cuentan|se fueron)(?!\p{L})/u;
      expect(allOf(label), label).not.toMatch(wrong);
    }
    expect(ours.filter((label) => /^l[oa]s /.test(senseWords(label).the))).toContain('Strokes');
  });
});
