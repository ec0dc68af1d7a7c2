import type { Ops } from './ops.ts';
import type { Dims } from './parameters.ts';

/** The operations of the forward pass. */
export type ForwardOps<T> = Pick<Ops<T>, 'dense' | 'relu' | 'concat' | 'gate' | 'mul'>;

/** Weights of one dense layer for all replicas: replica x in x out, and replica x 1 x out. */
export interface Dense<T> {
  readonly w: T;
  readonly b: T;
}

/** Per-replica numbers the forward pass depends on, each replica x 1 x 1. */
export interface Gates<T> {
  /** e: 0 sends codes straight to the head, 1 through the shared space. */
  readonly gate: T;
  /** Per modality: (1 + beta_i), or 0 where the arm never has that modality. */
  readonly strength: readonly T[];
}

/** What the encoders and the reallocation block make of one batch, per modality. */
export interface Codes<T> {
  /** z_i, latent wide. */
  readonly code: readonly T[];
  /** g_i = h_i(z_i), shared wide. */
  readonly shared: readonly T[];
  /** u_i = z_i + e (h_i^-1(g_i) - z_i), latent wide. */
  readonly used: readonly T[];
}

/** What of its sizes says how the network computes. */
export type Form = Pick<Dims, 'linear' | 'sum'>;

/** Everything of the network before the fusion head. */
export class Encoders<T> {
  readonly #ops: Omit<ForwardOps<T>, 'concat'>;
  protected readonly layer: (name: string) => Dense<T>;
  readonly form: Form;

  constructor(
    ops: Omit<ForwardOps<T>, 'concat'>,
    layer: (name: string) => Dense<T>,
    form: Form = {},
  ) {
    this.#ops = ops;
    this.layer = layer;
    this.form = form;
  }

  /** Applies one layer by name, without a non-linearity. */
  linear(name: string, x: T): T {
    const { w, b } = this.layer(name);
    return this.#ops.dense(x, w, b);
  }

  /** Two layers `name.0` and `name.1` with a ReLU between. */
  mlp(name: string, x: T): T {
    return this.linear(`${name}.1`, this.#ops.relu(this.linear(`${name}.0`, x)));
  }

  /** z of modality `i`: two layers, with a ReLU between unless units are linear. */
  code(i: number, x: T): T {
    if (!this.form.linear) return this.mlp(`encoder${i}`, x);
    return this.linear(`encoder${i}.1`, this.linear(`encoder${i}.0`, x));
  }

  encode(inputs: readonly T[], gate: T): Codes<T> {
    const code = inputs.map((x, i) => this.code(i, x));
    const shared = code.map((z, i) => this.mlp(`share${i}`, z));
    const used = code.map((z, i) => this.#ops.gate(z, this.mlp(`unshare${i}`, shared[i]), gate));
    return { code, shared, used };
  }

  /** What stands in for modality `absent` when only `present` is there: h^-1 of its g, or its z. */
  substitute(codes: Codes<T>, absent: number, present: number, gate: T): T {
    const returned = this.mlp(`unshare${absent}`, codes.shared[present]);
    return this.#ops.gate(codes.code[present], returned, gate);
  }

  /** v_i = (1 + beta_i) u_i. */
  strengthen(used: readonly T[], strength: readonly T[]): T[] {
    return used.map((u, i) => this.#ops.mul(u, strength[i]));
  }
}

/** The network of `science.md` section 2, for any number of modalities and replicas. */
export class Network<T> extends Encoders<T> {
  readonly #ops: ForwardOps<T>;

  constructor(ops: ForwardOps<T>, layer: (name: string) => Dense<T>, form?: Form) {
    super(ops, layer, form);
    this.#ops = ops;
  }

  /** The same network, whose weights learn nothing. */
  frozen(ops: Ops<T>): Network<T> {
    const layer = (name: string) => {
      const { w, b } = this.layer(name);
      return { w: ops.stopGradient(w), b: ops.stopGradient(b) };
    };
    return new Network(this.#ops, layer, this.form);
  }

  /** Fusion head: a = relu(W [v_1 .. v_m] + b), logits o = V a + c; without the ReLU where units are linear. */
  answer(fused: readonly T[]): T {
    return this.linear('answer', this.neurons(fused));
  }

  /** Activations of the fusion neurons, a = relu(W [v_1 .. v_m] + b). */
  neurons(fused: readonly T[]): T {
    const sums = this.linear('fusion', this.#ops.concat(fused));
    return this.form.linear ? sums : this.#ops.relu(sums);
  }
}
