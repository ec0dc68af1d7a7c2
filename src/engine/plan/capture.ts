import type { Ops } from '#model/index.ts';
import {
  type Apart,
  behind,
  type DirectionNode,
  type Factor,
  type Graph,
  type LossNode,
  type Node,
  type ParameterNode,
  type TargetNode,
  type Value,
} from './graph.ts';
import type { NumberNode, Numbers } from './numbers.ts';

const says = (what: string, node: Node): Error =>
  new Error(`The compiled plan cannot take ${what} of a ${node.kind}.`);

function value(node: Node, what: string): Value {
  if (node.kind !== 'value') throw says(what, node);
  return node;
}

function factor(node: Node, what: string): Factor {
  if (node.kind !== 'number' && node.kind !== 'mask') throw says(what, node);
  return node;
}

const NO_LOSS: LossNode = { kind: 'loss', terms: [] };

/**
 * Records the model's operations as a graph instead of computing them. Multiplications by what is known
 * to be 0 or 1 in every replica are left out.
 *
 * @param widthOf outputs of a layer.
 */
export class CaptureOps implements Ops<Node> {
  readonly #graph: Graph;
  readonly #numbers: Numbers;
  readonly #widthOf: (layer: string) => number;

  constructor(graph: Graph, numbers: Numbers, widthOf: (layer: string) => number) {
    this.#graph = graph;
    this.#numbers = numbers;
    this.#widthOf = widthOf;
  }

  add(a: Node, b: Node): Node {
    if (a.kind === 'loss' && b.kind === 'loss') {
      return { kind: 'loss', terms: [...a.terms, ...b.terms] };
    }
    const [x, y] = [value(a, 'a sum'), value(b, 'a sum')];
    return this.#graph.value(x.columns, { op: 'add', a: x, b: y });
  }

  mul(a: Node, b: Node): Node {
    if (b.kind === 'loss') return this.#weighed(b, a);
    const [x, by] = [value(a, 'a product'), factor(b, 'a product')];
    const from = by.fixed === 1 ? ({ op: 'same', x } as const) : ({ op: 'scale', x, by } as const);
    return this.#graph.value(x.columns, from);
  }

  dense(x: Node, w: Node, _b: Node): Node {
    const { layer, frozen } = w as ParameterNode;
    const from = { op: 'dense', x: value(x, 'a dense layer'), layer, frozen } as const;
    return this.#graph.value(this.#widthOf(layer), from);
  }

  relu(x: Node): Node {
    const of = value(x, 'a ReLU');
    return this.#graph.value(of.columns, { op: 'relu', x: of });
  }

  concat(parts: readonly Node[]): Node {
    const values = parts.map((part) => value(part, 'a concatenation'));
    const columns = values.reduce((sum, part) => sum + part.columns, 0);
    return this.#graph.value(columns, { op: 'concat', parts: values });
  }

  gate(off: Node, on: Node, weight: Node): Node {
    const [a, b, by] = [value(off, 'a gate'), value(on, 'a gate'), factor(weight, 'a gate')];
    const folded = by.fixed === 0;
    const from = folded
      ? ({ op: 'same', x: a } as const)
      : ({ op: 'gate', off: a, on: b, by } as const);
    return this.#graph.value(a.columns, from);
  }

  crossEntropy(logits: Node, target: Node): Node {
    const of = value(logits, 'cross-entropy');
    if (of.from.op !== 'dense') throw new Error('Cross-entropy is compiled for dense layers only.');
    const loss = { loss: 'crossEntropy', logits: of, target: target as TargetNode } as const;
    return { kind: 'loss', terms: [{ weight: this.#numbers.one, loss }] };
  }

  squaredError(logits: Node, wanted: Node): Node {
    const of = value(logits, 'a squared error');
    if (of.from.op !== 'dense')
      throw new Error('A squared error is compiled for dense layers only.');
    const to = value(wanted, 'a squared error');
    const loss = { loss: 'squaredError', logits: of, wanted: to } as const;
    return { kind: 'loss', terms: [{ weight: this.#numbers.one, loss }] };
  }

  meanSquaredError(a: Node, b: Node): Node {
    return this.#apart('mse', a, b);
  }

  cosineDistance(a: Node, b: Node): Node {
    return this.#apart('cosine', a, b);
  }

  infoNce(a: Node, b: Node, temperature: number): Node {
    return this.#apart('infonce', a, b, temperature);
  }

  stopGradient(x: Node): Node {
    if (x.kind === 'weights' || x.kind === 'bias') return { ...x, frozen: true };
    const of = value(x, 'a stopped gradient');
    return this.#graph.value(of.columns, { op: 'stop', x: of });
  }

  borrow(x: Node, lender: Node): Node {
    const of = value(x, 'a lent code');
    const from = { op: 'stop', x: of, lender: lender as NumberNode } as const;
    return this.#graph.value(of.columns, from);
  }

  turnGradient(x: Node, directions: Node): Node {
    const of = value(x, 'a turned gradient');
    const { index } = directions as DirectionNode;
    return this.#graph.value(of.columns, { op: 'turn', x: of, index });
  }

  discrepancy(a: Node, b: Node): Node {
    const [x, y] = [value(a, 'a discrepancy'), value(b, 'a discrepancy')];
    const spread = this.#graph.value(4, { op: 'spread', a: x, b: y });
    const loss = { loss: 'mmd', a: x, b: y, spread } as const;
    return { kind: 'loss', terms: [{ weight: this.#numbers.one, loss }] };
  }

  reverseGradient(x: Node, alpha: Node): Node {
    const of = value(x, 'a reversed gradient');
    const by = alpha as NumberNode;
    if (by.fixed === 0) return this.stopGradient(of);
    return this.#graph.value(of.columns, { op: 'reverse', x: of, by });
  }

  #apart(loss: Apart['loss'], a: Node, b: Node, temperature = 1): LossNode {
    const [student, teacher] = [value(a, loss), value(b, loss)];
    const { from } = teacher;
    if (from.op !== 'stop' || !from.lender) {
      throw new Error('A distance is compiled for teachers that a replica lends.');
    }
    const term = { loss, student, teacher: behind(teacher), lender: from.lender, temperature };
    return { kind: 'loss', terms: [{ weight: this.#numbers.one, loss: term }] };
  }

  #weighed(loss: LossNode, by: Node): LossNode {
    if (by.kind !== 'number') throw says('the weight of a loss', by);
    if (by.fixed === 0) return NO_LOSS;
    const terms = loss.terms.map((term) => ({
      ...term,
      weight: this.#numbers.product(term.weight, by),
    }));
    return { kind: 'loss', terms };
  }
}
