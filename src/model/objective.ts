import { type Alignment, type AlignmentDraws, alignmentTerms } from './alignment.ts';
import type { Gates, Network } from './network.ts';
import type { Ops } from './ops.ts';

/** Temperature of InfoNCE, as in the small-data form of contrastive representation distillation. */
const TEMPERATURE = 0.07;

export type Distance = 'mse' | 'cosine' | 'infonce';

/** One pull of distillation: `student` is pulled towards `teacher` with a per-replica weight (replica x 1 x 1). */
export interface Pull<T> {
  readonly teacher: number;
  readonly student: number;
  readonly distance: Distance;
  readonly weight: T;
  /** Per replica: index of the replica whose code of `teacher` teaches. Absent: each replica its own. */
  readonly lender?: T;
}

/** Where (replica x sample x 1, 0 or 1) modality `absent` is replaced by what `present` offers for it. */
export interface Replacement<T> {
  readonly absent: number;
  readonly present: number;
  readonly where: T;
}

/** One minibatch for all replicas, and which of its samples miss or swap a modality. */
export interface Minibatch<T> extends AlignmentDraws<T> {
  /** Per modality: replica x sample x inputs. */
  readonly inputs: readonly T[];
  /** One-hot labels: replica x sample x class. */
  readonly target: T;
  /** Where numbers are asked for: what each output should be, replica x sample x class. */
  readonly wanted?: T;
  /** Per modality, replica x sample x 1: 1 where present, 0 where it is dropped (its code becomes 0). */
  readonly present: readonly T[];
  readonly replacements: readonly Replacement<T>[];
  /** Per modality: one-hot of its index, 1 x 1 x m, for the discriminator. */
  readonly modality: readonly T[];
}

/** Per-replica weights of the objectives, each replica x 1 x 1. */
export interface Weights<T> extends Gates<T> {
  /** Of the answer. */
  readonly task: T;
  /** Of the reversed gradient of the discriminator. */
  readonly alpha: T;
  readonly align: Alignment<T>;
  readonly mu: T;
  readonly pulls: readonly Pull<T>[];
}

function distance<T>(ops: Ops<T>, kind: Distance, student: T, teacher: T): T {
  if (kind === 'mse') return ops.meanSquaredError(student, teacher);
  if (kind === 'cosine') return ops.cosineDistance(student, teacher);
  return ops.infoNce(student, teacher, TEMPERATURE);
}

/**
 * What the discriminator descends by itself, sum CE(psi(g_i), i): replica x 1 x 1, in nats. Nothing behind g
 * learns from it.
 */
export function judgement<T>(
  ops: Ops<T>,
  network: Network<T>,
  shared: readonly T[],
  modality: readonly T[],
): T {
  return shared
    .map((g, i) => ops.crossEntropy(network.mlp('discriminator', ops.stopGradient(g)), modality[i]))
    .reduce((sum, told) => ops.add(sum, told));
}

/**
 * All objectives of `science.md` section 3 as one number per replica, for one backward pass:
 *
 *   task CE(o, y), or task |o - y|^2 / 2            every weight on the path of the answer
 * + sum lambda D(z_j, stop(z_t))                    distillation, students only; z_t its own or a lender's
 * + umt sum D(z_u, stop(a lender's z_u))            unimodal teachers (UMT), a pull like the others
 * + mu sum CE(semantic(g_i), y)                     shared semantic head (ours)
 * + sum CE(psi(reverse_alpha(g_i)), i)              psi descends, f_i and h_i ascend alpha times it
 * + other forms of alignment                        see `alignmentTerms`
 * + sum CE(readout_i(stop(z_i)), y)                 observers; no gradient leaves them
 *
 * Returns the total and the error of the answer without its weight, replica x 1 x 1, CE in nats; the logits of
 * each read-out, replica x sample x class; and g of each modality.
 */
export function objective<T>(
  ops: Ops<T>,
  network: Network<T>,
  batch: Minibatch<T>,
  weights: Weights<T>,
): { total: T; task: T; readouts: T[]; shared: readonly T[] } {
  const codes = network.encode(batch.inputs, weights.gate);
  const used = [...codes.used];
  for (const { absent, present, where } of batch.replacements) {
    const substitute = network.substitute(codes, absent, present, weights.gate);
    used[absent] = ops.gate(used[absent], substitute, where);
  }
  const seen = used.map((u, i) => ops.mul(u, batch.present[i]));
  const resting = network.frozen(ops);
  const head = network.form.sum ? resting : network;
  const logits = head.answer(network.strengthen(seen, weights.strength));
  const task = batch.wanted
    ? ops.squaredError(logits, batch.wanted)
    : ops.crossEntropy(logits, batch.target);

  let total = ops.mul(weights.task, task);
  for (const pull of weights.pulls) {
    const code = codes.code[pull.teacher];
    const teacher = pull.lender ? ops.borrow(code, pull.lender) : ops.stopGradient(code);
    const apart = distance(ops, pull.distance, codes.code[pull.student], teacher);
    total = ops.add(total, ops.mul(pull.weight, apart));
  }
  const readouts = codes.code.map((z, i) => network.linear(`readout${i}`, ops.stopGradient(z)));
  for (const [i, shared] of codes.shared.entries()) {
    const semantic = ops.crossEntropy(network.mlp('semantic', shared), batch.target);
    const hidden = ops.reverseGradient(shared, weights.alpha);
    const told = ops.crossEntropy(network.mlp('discriminator', hidden), batch.modality[i]);
    total = ops.add(total, ops.mul(weights.mu, semantic));
    total = ops.add(total, told);
    total = ops.add(total, ops.crossEntropy(readouts[i], batch.target));
  }
  for (const term of alignmentTerms(ops, resting, codes.shared, weights.align, batch)) {
    total = ops.add(total, term);
  }
  return { total, task, readouts, shared: codes.shared };
}
