import type { Value } from '#engine/plan/graph.ts';
import { captureStep } from '#engine/plan/step.ts';
import { pupilsOf } from '#engine/pulls.ts';
import { armOf } from '#spec/index.ts';
import { type Case, METHODS, trainedLayers } from './cases.ts';

const isValue = (part: unknown): part is Value =>
  typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'value';

/** Values that a value is directly made from, those inside its loss too. */
function sourcesOf({ from }: Value): Value[] {
  const loss = 'loss' in from ? Object.values(from.loss) : [];
  return [...Object.values(from), ...loss].flat().filter(isValue);
}

/** These values and all behind them, each once. */
function reachable(roots: readonly Value[]): Set<Value> {
  const seen = new Set<Value>();
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    sourcesOf(value).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
}

/**
 * Multiplications and additions in the matrix products of one step of all replicas of a case: forward, back
 * to the inputs, and gradients of weights, of the layers that the case trains. What an engine does beyond
 * them is its own affair.
 */
export function flopsOf(one: Case): number {
  const { dims, batch, replicas, objectives } = one;
  const pupils = pupilsOf([{ seed: 1, params: armOf(METHODS[objectives]) }], dims.inputs.length);
  const { uses } = captureStep(dims, pupils);
  const layers = new Map(trainedLayers(one).map((layer) => [layer.name, layer]));
  const weightsOf = (name: string): number => {
    const layer = layers.get(name);
    return layer ? layer.inputs * layer.outputs : 0;
  };
  let products = 0;
  const roots: Value[] = [];
  for (const [layer, list] of uses) {
    if (!layers.has(layer)) continue;
    products += list.length * weightsOf(layer);
    roots.push(...list.flatMap(({ x, dy }) => [x, dy]));
  }
  for (const { from, columns } of reachable(roots)) {
    if (from.op === 'dense') products += weightsOf(from.layer);
    if (from.op === 'denseBack' && layers.has(from.layer)) products += from.dy.columns * columns;
    if (from.op === 'classifyBack') products += from.logits.columns * columns;
  }
  return 2 * batch * replicas * products;
}
