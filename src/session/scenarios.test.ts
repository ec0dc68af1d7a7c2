import { afterAll, beforeAll, expect, it } from 'vitest';
import { layoutOf } from '#protocol/layout.ts';
import type { Event } from '#protocol/messages.ts';
import { decodeLink, encodeLink, registerScenario, type Spec } from '#spec/index.ts';
import { hostOf } from './headless.ts';
import { Session } from './session.ts';
import { fourSenses } from './testing/four-senses/index.ts';

const LINK =
  '#/lab?v=1&p=strong-slow.2&data=four-senses&e=cpu&n=1&steps=6&b=8&every=3&held=32&train=64&h=5&z=3&g=3&f=4&at=2:kd=1,sub=0.3';
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const surroundings = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files here')),
  breathe,
};

let forget: () => void;
beforeAll(() => {
  forget = registerScenario(fourSenses);
});
afterAll(() => forget());

async function train(spec: Spec): Promise<Event[]> {
  const events: Event[] = [];
  const session = new Session(
    hostOf(surroundings, (event) => events.push(event)),
    1,
    spec,
  );
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  return events;
}

it('a link opens a scenario of four senses that is one folder and its registration', async () => {
  const { spec, notes } = decodeLink(LINK);
  expect(notes).toEqual([]);
  expect(spec.run.scenario).toBe('four-senses');
  const controls = ['only-1', 'only-2', 'only-3', 'only-4'];
  expect(spec.arms.map(({ id }) => id)).toEqual(['live', 'ghost', ...controls]);
  expect(decodeLink(encodeLink(spec)).spec).toEqual(spec);
});

it('it trains, and every sense is measured', { timeout: 60_000 }, async () => {
  const events = await train(decodeLink(LINK).spec);
  expect(events.filter(({ type }) => type === 'failed')).toEqual([]);
  const opened = events.find((event) => event.type === 'opened');
  const measured = events.filter((event) => event.type === 'measured');
  expect(opened?.info.modalities.map(({ id }) => id)).toEqual(['sight', 'sound', 'touch', 'smell']);
  expect(opened?.info.classes).toEqual(fourSenses.classes);
  expect(measured.map(({ step }) => step)).toEqual([0, 3, 6]);
  const { width, fields } = layoutOf({ modalities: 4, fusion: 4, latent: 3, classes: 3 });
  const { rows } = measured[2];
  const read = (replica: number, field: keyof typeof fields) => {
    const from = replica * width + fields[field].offset;
    return [...rows.subarray(from, from + fields[field].length)];
  };
  expect(rows).toHaveLength(6 * width);
  expect(read(0, 'encoderAccuracy').every(Number.isFinite)).toBe(true);
  expect(read(0, 'accuracyMean')).toHaveLength(16);
  expect(read(0, 'accuracyMean')[15]).toBe(read(0, 'accuracy')[0]);
  expect(read(0, 'codeCka')).toHaveLength(6);
  expect(read(0, 'shapley').every(Number.isFinite)).toBe(true);
  // The switch acts: live and ghost part, and the four controls are four networks.
  expect(read(0, 'loss')).not.toEqual(read(1, 'loss'));
  expect(new Set([2, 3, 4, 5].map((r) => read(r, 'loss')[0])).size).toBe(4);
});

it('without its registration the link opens another one, and says so', () => {
  forget();
  const { spec, notes } = decodeLink(LINK);
  forget = registerScenario(fourSenses);
  expect(spec.run.scenario).toBe('synthetic');
  expect(notes.map(({ path }) => path)).toEqual(['run.scenario']);
});

it('refuses a name that is taken', () => {
  expect(() => registerScenario(fourSenses)).toThrow('"four-senses" already');
});
