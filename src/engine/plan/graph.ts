import type { Distance } from '#model/index.ts';
import type { NumberNode } from './numbers.ts';

/** Weights or bias of a layer. */
export interface ParameterNode {
  readonly kind: 'weights' | 'bias';
  readonly layer: string;
  /** Whether the layer learns nothing from this use. */
  readonly frozen?: boolean;
}

/** A number of 0 or 1 per replica and sample, drawn in each step. */
export interface MaskNode {
  readonly kind: 'mask';
  readonly index: number;
  /** Where the mask is known to be 1 everywhere. */
  readonly fixed?: 1;
}

/** Targets: the label of each sample, one class for all, or every class alike. */
export interface TargetNode {
  readonly kind: 'target';
  readonly classes: number;
  readonly label?: number | 'any';
}

/** What makes a value. Those from `rest` on only come about in the backward pass. */
export type Origin =
  | { readonly op: 'input'; readonly index: number }
  | {
      readonly op: 'dense';
      readonly x: Value;
      readonly layer: string;
      readonly frozen?: boolean;
    }
  /** What some rows of a layer's weights make of x, without bias. */
  | { readonly op: 'part'; readonly x: Value; readonly layer: string; readonly row: number }
  | { readonly op: 'relu'; readonly x: Value }
  | { readonly op: 'concat'; readonly parts: readonly Value[] }
  | { readonly op: 'gate'; readonly off: Value; readonly on: Value; readonly by: Factor }
  | { readonly op: 'scale'; readonly x: Value; readonly by: Factor }
  | { readonly op: 'add'; readonly a: Value; readonly b: Value }
  /** x itself, where an operation turned out to change nothing; keeps the order of gradients. */
  | { readonly op: 'same'; readonly x: Value }
  /** With `lender`, the values of the replica of that index. */
  | { readonly op: 'stop'; readonly x: Value; readonly lender?: NumberNode }
  | { readonly op: 'reverse'; readonly x: Value; readonly by: NumberNode }
  /** The same values; the gradient takes the directions of that index. */
  | { readonly op: 'turn'; readonly x: Value; readonly index: number }
  /** The squared lower median of the distances between rows of both, in the first vector of row 0. */
  | { readonly op: 'spread'; readonly a: Value; readonly b: Value }
  /** x (1 - by). */
  | { readonly op: 'rest'; readonly x: Value; readonly by: Factor }
  /** dy where y > 0. */
  | { readonly op: 'reluBack'; readonly dy: Value; readonly y: Value }
  /** dy W^T for the rows of W from `row` on. */
  | { readonly op: 'denseBack'; readonly dy: Value; readonly layer: string; readonly row: number }
  | { readonly op: 'sum'; readonly terms: readonly Value[] }
  /** Gradient of a loss with respect to the logits, or to the input of the layer that makes them. */
  | {
      readonly op: 'logitsBack';
      readonly loss: Classification | Regression;
      readonly weight: NumberNode;
    }
  | { readonly op: 'classifyBack'; readonly logits: Value }
  | { readonly op: 'distanceBack'; readonly loss: Apart; readonly weight: NumberNode }
  /** dy, row by row of the same length in other directions. */
  | { readonly op: 'turnBack'; readonly dy: Value; readonly index: number }
  /** Gradient of a discrepancy with respect to one of its two sets of rows. */
  | {
      readonly op: 'discrepancyBack';
      readonly loss: Discrepancy;
      readonly weight: NumberNode;
      readonly own: 'a' | 'b';
    };

export type Factor = NumberNode | MaskNode;

/** A tensor of the step, replica x sample x columns (an input: seed x sample x columns). */
export interface Value {
  readonly kind: 'value';
  readonly id: number;
  readonly columns: number;
  readonly from: Origin;
}

/** Cross-entropy of a dense layer's output. */
export interface Classification {
  readonly loss: 'crossEntropy';
  readonly logits: Value;
  readonly target: TargetNode;
}

/** Half the squared error of a dense layer's output, against what is wanted: an input. */
export interface Regression {
  readonly loss: 'squaredError';
  readonly logits: Value;
  readonly wanted: Value;
}

/** Distance of codes; only `student` learns. */
export interface Apart {
  readonly loss: Distance;
  readonly student: Value;
  readonly teacher: Value;
  /** Index of the replica whose code teaches. */
  readonly lender: NumberNode;
  /** Of InfoNCE. */
  readonly temperature: number;
}

/** Squared maximum mean discrepancy of two sets of rows; both learn. */
export interface Discrepancy {
  readonly loss: 'mmd';
  readonly a: Value;
  readonly b: Value;
  readonly spread: Value;
}

/** Standard normals of a step: the directions that gradients are turned to. */
export interface DirectionNode {
  readonly kind: 'direction';
  readonly index: number;
}

/** A weighted sum of losses, one number per replica. */
export interface LossNode {
  readonly kind: 'loss';
  readonly terms: readonly {
    readonly weight: NumberNode;
    readonly loss: Classification | Regression | Apart | Discrepancy;
  }[];
}

export type Node =
  | Value
  | LossNode
  | NumberNode
  | MaskNode
  | TargetNode
  | ParameterNode
  | DirectionNode;

/** Makes values and numbers them; a value's id is larger than those of all it is made from. */
export class Graph {
  #next = 0;

  value(columns: number, from: Origin): Value {
    return { kind: 'value', id: this.#next++, columns, from };
  }
}

/** The value itself, behind what only matters to gradients. */
export function behind(x: Value): Value {
  const { from } = x;
  switch (from.op) {
    case 'same':
    case 'stop':
    case 'reverse':
    case 'turn':
      return behind(from.x);
    default:
      return x;
  }
}
