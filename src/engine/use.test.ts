import { describe, expect, it } from 'vitest';
import { parameterTable } from '#model/index.ts';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { pupilsOf } from './pulls.ts';
import { inUse, stepsAlone, usesAlone } from './use.ts';

const table = parameterTable({
  inputs: [4, 3, 2],
  ...{ hidden: 5, latent: 4, shared: 3, fusion: 6, classes: 4 },
});

/** Names of layers that rest, each once without its number in the stack. */
function resting(changes: Partial<ArmParams>, controls: readonly number[] = []): string {
  const params: ArmParams = { ...armOf(['vanilla']), ...changes };
  const arms = [params, ...controls.map((index) => unimodalArm(index))];
  const [pupil] = pupilsOf(
    arms.map((own) => ({ seed: 1, params: own })),
    3,
  );
  const names = table.layers.filter((layer) => !inUse(layer, pupil)).map(({ name }) => name);
  return [...new Set(names.map((name) => name.replace(/\.\d$/, '')))].join(' ');
}

const BLOCK = 'share0 unshare0 share1 unshare1 share2 unshare2';
const HEAD = 'fusion answer';

describe('what rests', () => {
  it('is what the methods do not need, while the answer is trained', () => {
    expect(resting({})).toBe(`${BLOCK} semantic`);
    expect(resting({ only: 2, task: 0.1 })).toBe(`${BLOCK} semantic`);
    expect(resting({ gate: 1 })).toBe('semantic');
    expect(resting({ alpha: 0.1 })).toBe('semantic');
    expect(resting({ mu: 1 })).toBe('');
  });

  it('is everything that nobody trains, while the answer is not', () => {
    const all = 'encoder0 share0 unshare0 encoder1 share1 unshare1 encoder2 share2 unshare2';
    expect(resting({ task: 0 })).toBe(`${all} ${HEAD} semantic`);
    expect(resting({ task: 0, gate: 1 })).toBe(`${all} ${HEAD} semantic`);
    expect(resting({ task: 0, umt: 1 })).toBe(`${all} ${HEAD} semantic`);
  });

  it('is all but the discriminator where that learns alone, in replicas that have it do so', () => {
    const arms = [1, 3, 2].map((judgeSteps) => ({ ...armOf(['vanilla']), judgeSteps }));
    const pupils = pupilsOf(
      arms.map((params) => ({ seed: 1, params })),
      3,
    );
    expect(stepsAlone(pupils)).toBe(2);
    expect(stepsAlone(pupils.slice(0, 1))).toBe(0);
    const used = usesAlone(table, pupils).map((step) =>
      step.map((numbers) => {
        const names = table.layers.filter(({ offset }) => numbers[offset] > 0);
        return names.map(({ name }) => name).join(' ');
      }),
    );
    const judge = 'discriminator.0 discriminator.1';
    expect(used).toEqual([
      ['', judge, judge],
      ['', judge, ''],
    ]);
  });

  it('spares who is taught', () => {
    const taught = (others: string) => `${others} ${HEAD} semantic`;
    expect(resting({ task: 0, lambda: 1 })).toBe(taught(`encoder0 ${BLOCK}`));
    expect(resting({ task: 0, lambda: 1, teacher: 2, student: 3 })).toBe(
      taught('encoder0 share0 unshare0 encoder1 share1 unshare1 share2 unshare2'),
    );
    expect(resting({ task: 0, lambda: 1, teacher: 0 })).toBe(taught(BLOCK));
    expect(resting({ task: 0, umt: 1 }, [1])).toBe(
      taught('encoder0 share0 unshare0 share1 unshare1 encoder2 share2 unshare2'),
    );
    expect(resting({ task: 0, mu: 1 })).toBe('unshare0 unshare1 unshare2 fusion answer');
    expect(resting({ task: 0, alpha: 1 })).toBe(`unshare0 unshare1 unshare2 ${HEAD} semantic`);
  });
});
