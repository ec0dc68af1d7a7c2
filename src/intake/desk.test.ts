import { expect, it } from 'vitest';
import { FileError } from '#files/file-error.ts';
import type { OpenFile } from '#files/open.ts';
import fixtures from '#spec/fixtures/links.json' with { type: 'json' };
import { parseOwn } from '#spec/index.ts';
import { IntakeDesk } from './desk.ts';
import type { IntakeEvent } from './messages.ts';
import type { Roles } from './roles.ts';
import { flowers } from './testing/flowers.ts';
import { tableOf } from './testing/table-of.ts';

const FILES = [{ name: 'flowers.csv', blob: new Blob(['x']) }];
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function deskOf(open: () => Promise<OpenFile>) {
  const events: IntakeEvent[] = [];
  const desk = new IntakeDesk({ emit: (event) => events.push(event), breathe, open });
  return { desk, events };
}

const table = async () => tableOf(flowers(200));

function rolesOf(events: readonly IntakeEvent[]): Roles {
  const opened = events.find((event) => event.type === 'opened');
  if (!opened) throw new Error('Nothing was opened.');
  return opened.finding.roles;
}

it('says what a file is, shows its first rows, and packs what it is asked to', async () => {
  const { desk, events } = deskOf(table);
  await desk.handle({ type: 'open', ask: 1, files: FILES, reading: '' });
  const [opened] = events;
  if (opened.type !== 'opened') throw new Error('Nothing was opened.');
  const { finding } = opened;
  expect(finding).toMatchObject({ rows: 200, files: [{ format: 'csv', reproducible: true }] });
  expect(finding.items.map(({ head }) => head.length)).toEqual([20, 20, 20, 20, 20]);
  await desk.handle({ type: 'prepare', ask: 2, name: 'flowers.csv', roles: finding.roles });
  const prepared = events.at(-1);
  if (prepared?.type !== 'prepared' || !prepared.set) throw new Error('Nothing was prepared.');
  expect(parseOwn(prepared.set.own)).toMatchObject({
    ...{ name: 'flowers.csv', train: 160, test: 40, classes: 3, roles: 'a2b2L' },
    mark: prepared.set.checksum.slice(0, 24),
  });
  // A link to them that was given out: what would change it breaks such links.
  const released = fixtures.links.flatMap(({ run }) => ('own' in run ? [run.own] : []));
  expect(released).toContain(prepared.set.own);
  expect(prepared.set.packed.size).toBeGreaterThan(prepared.report.memory);
  const parts = events.flatMap((event) => (event.type === 'progress' ? [event.part] : []));
  expect(parts.at(-1)).toBe(1);
});

it('refuses what cannot be trained on, before it reads', async () => {
  const { desk, events } = deskOf(table);
  await desk.handle({ type: 'open', ask: 1, files: FILES, reading: '' });
  const roles = { ...rolesOf(events), of: new Array(5).fill('ignore') };
  await desk.handle({ type: 'prepare', ask: 2, name: 'a', roles });
  expect(events.at(-1)).toMatchObject({
    type: 'refused',
    found: [{ id: 'no-label' }, { id: 'one-sense' }],
  });
});

it('a file that cannot be read, or changes meanwhile, is told in its own sentence', async () => {
  const { desk, events } = deskOf(async () => ({
    ...tableOf(flowers(200)),
    numbers: () => {
      throw new FileError('flowers.csv', 'it changed while it was read', 'choose it again');
    },
  }));
  await desk.handle({ type: 'open', ask: 1, files: FILES, reading: '' });
  await desk.handle({ type: 'prepare', ask: 2, name: 'a', roles: rolesOf(events) });
  expect(events.at(-1)).toEqual({
    ...{ type: 'failed', ask: 2, refusal: expect.objectContaining({ file: 'flowers.csv' }) },
    message: 'flowers.csv: it changed while it was read; choose it again.',
  });
});

it('stops when it is asked to, or asked something else', async () => {
  const { desk, events } = deskOf(table);
  await desk.handle({ type: 'open', ask: 1, files: FILES, reading: '' });
  const roles = rolesOf(events);
  const first = desk.handle({ type: 'prepare', ask: 2, name: 'a', roles });
  const second = desk.handle({ type: 'prepare', ask: 3, name: 'a', roles });
  await Promise.all([first, second]);
  const ends = events.filter(({ type }) => type === 'stopped' || type === 'prepared');
  expect(ends).toMatchObject([
    { type: 'stopped', ask: 2 },
    { type: 'prepared', ask: 3 },
  ]);
});
