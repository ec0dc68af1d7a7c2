import { behind, type Graph, type LossNode, type Value } from './graph.ts';
import type { Numbers } from './numbers.ts';

/** One use of a layer: its gradient gains x^T dy, and the bias the sum of dy over samples. */
export interface LayerUse {
  readonly x: Value;
  readonly dy: Value;
}

/** Values a value is made from. */
function madeFrom(value: Value): readonly Value[] {
  const { from } = value;
  switch (from.op) {
    case 'concat':
      return from.parts;
    case 'gate':
      return [from.off, from.on];
    case 'add':
      return [from.a, from.b];
    case 'dense':
    case 'relu':
    case 'scale':
    case 'same':
    case 'stop':
    case 'reverse':
    case 'turn':
      return [from.x];
    default:
      return [];
  }
}

/** Whether a gradient that reaches this value reaches a layer behind it. */
function learns(value: Value): boolean {
  if (value.from.op === 'dense' && !value.from.frozen) return true;
  return value.from.op !== 'stop' && madeFrom(value).some(learns);
}

/** All values behind these, each once, the latest made first. */
function latestFirst(roots: readonly Value[]): Value[] {
  const seen = new Map<number, Value>();
  const visit = (value: Value): void => {
    if (seen.has(value.id)) return;
    seen.set(value.id, value);
    madeFrom(value).forEach(visit);
  };
  roots.forEach(visit);
  return [...seen.values()].sort((a, b) => b.id - a.id);
}

/**
 * Reverse-mode differentiation: extends the graph by the gradients of a weighted sum of losses, and
 * returns for every layer the uses that its gradient is summed over.
 */
export function differentiate(graph: Graph, numbers: Numbers, total: LossNode) {
  const uses = new Map<string, LayerUse[]>();
  const arrived = new Map<number, Value[]>();
  const send = (to: Value, make: () => Value) => {
    if (!learns(to)) return;
    const list = arrived.get(to.id) ?? [];
    list.push(make());
    arrived.set(to.id, list);
  };
  const use = (layer: string, x: Value, dy: Value) => {
    uses.set(layer, [...(uses.get(layer) ?? []), { x: behind(x), dy }]);
  };
  /** Sends dy W^T to an input, or to each of its parts. */
  const sendThrough = (layer: string, x: Value, dy: Value) => {
    let row = 0;
    for (const part of x.from.op === 'concat' ? x.from.parts : [x]) {
      const from = { op: 'denseBack', dy, layer, row } as const;
      send(part, () => graph.value(part.columns, from));
      row += part.columns;
    }
  };

  const roots: Value[] = [];
  for (const { weight, loss } of total.terms) {
    if (loss.loss === 'crossEntropy' || loss.loss === 'squaredError') {
      const { logits } = loss;
      if (logits.from.op !== 'dense') throw new Error('An answer needs a dense layer.');
      const { x, layer, frozen } = logits.from;
      const dy = graph.value(logits.columns, { op: 'logitsBack', loss, weight });
      if (!frozen) use(layer, x, dy);
      send(x, () => graph.value(x.columns, { op: 'classifyBack', logits: dy }));
      roots.push(x);
    } else if (loss.loss === 'mmd') {
      for (const own of ['a', 'b'] as const) {
        const from = { op: 'discrepancyBack', loss, weight, own } as const;
        send(loss[own], () => graph.value(loss[own].columns, from));
        roots.push(loss[own]);
      }
    } else {
      const from = { op: 'distanceBack', loss, weight } as const;
      send(loss.student, () => graph.value(loss.student.columns, from));
      roots.push(loss.student);
    }
  }

  for (const value of latestFirst(roots)) {
    const terms = arrived.get(value.id);
    if (!terms) continue;
    const { columns, from } = value;
    const dy = terms.length === 1 ? terms[0] : graph.value(columns, { op: 'sum', terms });
    if (from.op === 'dense') {
      if (!from.frozen) use(from.layer, from.x, dy);
      sendThrough(from.layer, from.x, dy);
    } else if (from.op === 'relu') {
      send(from.x, () => graph.value(columns, { op: 'reluBack', dy, y: value }));
    } else if (from.op === 'same') {
      send(from.x, () => dy);
    } else if (from.op === 'scale') {
      send(from.x, () => graph.value(columns, { op: 'scale', x: dy, by: from.by }));
    } else if (from.op === 'gate') {
      send(from.off, () => graph.value(columns, { op: 'rest', x: dy, by: from.by }));
      send(from.on, () => graph.value(columns, { op: 'scale', x: dy, by: from.by }));
    } else if (from.op === 'add') {
      send(from.a, () => dy);
      send(from.b, () => dy);
    } else if (from.op === 'turn') {
      send(from.x, () => graph.value(columns, { op: 'turnBack', dy, index: from.index }));
    } else if (from.op === 'reverse') {
      const by = numbers.negative(from.by);
      send(from.x, () => graph.value(columns, { op: 'scale', x: dy, by }));
    } else {
      throw new Error(`No gradient is compiled through ${from.op} here.`);
    }
  }
  return uses;
}
