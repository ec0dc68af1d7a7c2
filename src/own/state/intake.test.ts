import { expect, it } from 'vitest';
import { IntakeDesk } from '#intake/desk.ts';
import { flowers } from '#intake/testing/flowers.ts';
import { tableOf } from '#intake/testing/table-of.ts';
import { parseOwn } from '#spec/index.ts';
import { matchOf, readAs } from '../needed/match.ts';
import { createIntake } from './intake.ts';
import type { startReader } from './reader.ts';
import { linkOfOwn } from './run-of.ts';

/** A reader in this process: files of these names are flowers, others have one number changed or a column more. */
const start: typeof startReader = ({ receive }) => {
  let alive = true;
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const desk = new IntakeDesk({
    emit: (event) => alive && receive(event),
    breathe,
    open: async ({ name }) => {
      const plain = flowers(200);
      if (name === 'wide.csv') return tableOf({ ...plain, more: plain.petal_width });
      if (name === 'other.csv') plain.petal_width[3] = '77';
      return tableOf(plain);
    },
  });
  return {
    post: (command) => void desk.handle(command),
    close: () => {
      alive = false;
    },
  };
};

const file = (name: string) => [{ name, blob: new Blob(['x']) }];

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('Waited in vain.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

it('a file is found, given roles, read, and forgotten where roles change', async () => {
  const intake = createIntake(start);
  intake.bring(file('flowers.csv'));
  expect(intake.getState().busy).toBe('opening');
  await until(() => intake.getState().finding !== undefined);
  intake.prepare();
  await until(() => intake.getState().set !== undefined);
  const { set, roles, report } = intake.getState();
  expect(report?.found.map(({ weight }) => weight)).not.toContain('leak');
  expect(linkOfOwn(set?.own ?? '')).toContain('&held=40&train=160');
  if (!roles) throw new Error('There are no roles.');
  intake.setRoles({ ...roles, of: roles.of.map(() => 'ignore') });
  expect(intake.getState()).toMatchObject({ set: undefined, report: undefined, busy: undefined });
  intake.prepare();
  await until(() => intake.getState().refused !== undefined);
  intake.close();
});

it('what was stopped brings nothing more', async () => {
  const intake = createIntake(start);
  intake.bring(file('flowers.csv'));
  await until(() => intake.getState().finding !== undefined);
  intake.prepare();
  intake.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(intake.getState()).toMatchObject({ busy: undefined, set: undefined, report: undefined });
  intake.close();
});

it('a link takes the file that it names, and no other', async () => {
  const sender = createIntake(start);
  sender.bring(file('flowers.csv'));
  await until(() => sender.getState().finding !== undefined);
  sender.prepare();
  await until(() => sender.getState().set !== undefined);
  const named = parseOwn(sender.getState().set?.own ?? '');
  if (!named) throw new Error('The link names nothing.');

  const receiver = createIntake(start);
  const stop = readAs(receiver, named);
  const match = () => matchOf(receiver.getState(), named);
  receiver.bring(file('other.csv'));
  await until(() => match() !== undefined);
  expect(match()).toBe('other-numbers');
  receiver.bring(file('wide.csv'));
  await until(() => match() !== undefined);
  expect(match()).toBe('other-columns');
  receiver.bring(file('renamed.csv'));
  await until(() => match() !== undefined);
  expect(match()).toBe('it');
  stop();
  sender.close();
  receiver.close();
});

it('says that a folder held nothing, and leaves what was read before as it is', async () => {
  const intake = createIntake(start);
  intake.bring(file('flowers.csv'));
  await until(() => intake.getState().finding !== undefined);
  const { finding } = intake.getState();
  intake.bring([]);
  expect(intake.getState()).toMatchObject({ finding, nothing: true, name: 'flowers.csv' });
  intake.bring(file('flowers.csv'));
  expect(intake.getState().nothing).toBeUndefined();
  intake.close();
});
