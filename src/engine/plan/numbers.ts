import type { Pupil } from '../pulls.ts';

/** A per-replica number of the step; `fixed` where every replica has the same 0 or 1. */
export interface NumberNode {
  readonly kind: 'number';
  readonly slot: number;
  readonly fixed?: 0 | 1;
}

type Evaluate = (pupil: Pupil) => number;

/**
 * All per-replica numbers of a step: hyperparameters and what follows from them. A number that is 0, or
 * 1, in every replica is known to the capture, which leaves out what it multiplies.
 */
export class Numbers {
  readonly #pupils: readonly Pupil[];
  readonly #evaluate: Evaluate[] = [];
  readonly #byName = new Map<string, NumberNode>();

  /** @param pupils settings of every replica. With `undefined`, no number is known. */
  constructor(pupils: readonly Pupil[] | undefined) {
    this.#pupils = pupils ?? [];
    this.of('one', () => 1);
  }

  /** How many numbers each replica has. */
  get count(): number {
    return this.#evaluate.length;
  }

  get one(): NumberNode {
    return this.#byName.get('one') as NumberNode;
  }

  /** Which numbers there are and which of them are known. */
  get signature(): string {
    return [...this.#byName].map(([name, { fixed }]) => `${name}:${fixed ?? '?'}`).join(' ');
  }

  /** The number of this name, made by `evaluate` the first time. */
  of(name: string, evaluate: Evaluate): NumberNode {
    const known = this.#byName.get(name);
    if (known) return known;
    const slot = this.#evaluate.push(evaluate) - 1;
    const node: NumberNode = { kind: 'number', slot, fixed: this.#fixed(evaluate) };
    this.#byName.set(name, node);
    return node;
  }

  negative(x: NumberNode): NumberNode {
    return this.of(`-${x.slot}`, (pupil) => -this.#evaluate[x.slot](pupil));
  }

  product(a: NumberNode, b: NumberNode): NumberNode {
    if (a.fixed === 1) return b;
    if (b.fixed === 1) return a;
    const [f, g] = [this.#evaluate[a.slot], this.#evaluate[b.slot]];
    return this.of(`${a.slot}*${b.slot}`, (pupil) => f(pupil) * g(pupil));
  }

  /** Values of one replica, by slot. */
  values(pupil: Pupil): Float32Array {
    return Float32Array.from(this.#evaluate, (evaluate) => evaluate(pupil));
  }

  #fixed(evaluate: Evaluate): 0 | 1 | undefined {
    const [first, ...others] = this.#pupils.map(evaluate);
    if ((first !== 0 && first !== 1) || others.some((value) => value !== first)) return undefined;
    return first;
  }
}
