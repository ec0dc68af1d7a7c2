import { expect, it } from 'vitest';
import { labOf, openLab, SMALL, takeSteps, untilIs } from '#lab-state/testing/lab.ts';
import {
  ARM_DEFAULTS,
  comparableArm,
  comparedOf,
  decodeLink,
  encodeLink,
  interventionsFor,
  LIVE,
  PRESETS,
  specOf,
  withArmSet,
  withCompared,
} from '#spec/index.ts';
import { comparisonFrom, offered } from './picks.ts';

const spec = specOf(PRESETS[0]);
const idsIn = (arms: readonly { id: string }[] | undefined) => arms?.map(({ id }) => id).join(' ');
const USUAL = 'vanilla dropout distill ebr both';

/** A lab in which the visitor has set these of the live arm. */
const steered = (changes: Partial<typeof ARM_DEFAULTS>) => {
  const interventions = interventionsFor(LIVE, 0, { ...ARM_DEFAULTS, ...changes });
  return labOf({ ...spec, interventions });
};

it('leads to the usual comparison where nothing was set, or what a method sets', () => {
  for (const changes of [{}, { lambda: 1, pSub: 0.3 }, { pDrop: 0.3 }]) {
    expect(idsIn(comparedOf(comparisonFrom(steered(changes))))).toBe(USUAL);
  }
});

it('makes an arm of what the visitor has set, which a link keeps', () => {
  const next = comparisonFrom(steered({ lambda: 0.5, learningRate: 0.003 }));
  expect(idsIn(comparedOf(next))).toBe(`${USUAL} own`);
  expect(comparedOf(next)?.at(-1)?.params).toEqual({
    ...ARM_DEFAULTS,
    lambda: 0.5,
    learningRate: 0.003,
  });
  expect(decodeLink(encodeLink(next))).toMatchObject({ spec: next, notes: [] });
});

it('comes back to what was compared last, and offers arms that were left out', () => {
  const lab = steered({ lambda: 0.5 });
  const first = comparisonFrom(lab);
  const picked = withCompared(first, [comparableArm('ebr0')]);
  expect(idsIn(offered(lab, picked))).toMatch(/ own$/);
  lab.experiment.setState({ spec: withArmSet(picked, 'lab'), interventions: [] });
  expect(idsIn(comparedOf(comparisonFrom(lab)))).toBe('vanilla ebr0');
  lab.experiment.setState({ interventions: interventionsFor(LIVE, 0, { ...ARM_DEFAULTS, mu: 2 }) });
  const next = comparedOf(comparisonFrom(lab));
  expect(idsIn(next)).toBe('vanilla ebr0 own-2');
  expect(idsIn(offered(lab, withCompared(spec, next ?? [])))).toMatch(/ own own-2$/);
});

it('takes other arms at once while nothing was trained, and in the next run after that', async () => {
  const lab = await openLab(withArmSet(SMALL, 'compare'));
  const arms = () => idsIn(comparedOf(lab.experiment.getState().spec));
  lab.nextRun.compare([comparableArm('ebr0')]);
  expect(arms()).toBe('vanilla ebr0');
  await untilIs(lab, 'ready');
  await takeSteps(lab, 2);
  lab.nextRun.compare([comparableArm('vanilla'), comparableArm('ebr0')]);
  expect(lab.nextRun.waits()).toBe(false);
  lab.nextRun.compare([comparableArm('vanilla'), comparableArm('umt')]);
  expect([arms(), lab.nextRun.waits()]).toEqual(['vanilla ebr0', true]);
  lab.nextRun.playOrPause();
  await untilIs(lab, 'finished');
  expect([arms(), lab.nextRun.waits()]).toEqual(['vanilla umt', false]);
  lab.close();
});
