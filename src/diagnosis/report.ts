/** The middle 95 % of what resamples of the held-out rows (or groups) give. */
export type Interval = readonly [low: number, high: number];

export type Verdict = 'healthy' | 'collapsed' | 'cannot tell';

/** What a sentence is made of: an id, and the numbers and names that stand in it. Indices and rows count from 0. */
export interface Said<Id extends string> {
  readonly id: Id;
  readonly args: Readonly<Record<string, number | string>>;
}

/**
 * Why the verdict is what it is, the weightiest first. `sense` is a name.
 *
 *   collapsed          sense, share, low, high, control, chance, alone, where (a `Where`), certainty: part of resamples
 *   all-heard          senses, rows: how many
 *   nothing-to-hear    sense, control, chance: low, and nothing was found in its code
 *   weak               sense, control, best, chance: low, and alone worth under half of the best control
 *   low-by-one-fill    sense, share, conflict: low by one of two fills only, which is not collapse
 *   unsure             sense, share, low, high, certainty: too few rows to say whether it is collapsed
 *   few-rows           rows, needed: held-out rows
 *   few-training-rows  rows, needed
 *   not-learned        accuracy, low, high, chance: hardly better than naming the commonest class
 *   dead-head          class, accuracy, chance: the head gives this one answer to every row
 *   other-order        order, accuracy: with the senses in this order the head is right far more often
 *   no-head            the file holds codes alone
 *   not-yet            controls are still being trained
 */
export type Reason = Said<
  | 'collapsed'
  | 'all-heard'
  | 'nothing-to-hear'
  | 'weak'
  | 'low-by-one-fill'
  | 'unsure'
  | 'few-rows'
  | 'few-training-rows'
  | 'not-learned'
  | 'dead-head'
  | 'other-order'
  | 'no-head'
  | 'not-yet'
>;

/**
 * What was found in the file. `leak`: an answer can be known from elsewhere; `warning`: mind this; `fine`: looked
 * for and not there, or as it should be.
 *
 *   groups-apart / groups-shared   count of groups, rows left out of every number (leak)
 *   rows-apart / rows-repeated     rows held out that also stand in the training half, in all senses (leak)
 *   sense-repeated                 sense, rows: the same in one sense alone (leak); a fill or a cut code may do it, too
 *   no-label-in-code / label-in-code  sense, column, accuracy: of the best single column; a leak where it is the label
 *   columns-vary / constant-columns   sense, count, columns: the first of them, as text
 *   classes-common / rare-class    class, rows held out, margin: of its own accuracy
 *   imbalance                      class, rate: in training; each class then counts alike in the mean that stands for a sense
 *   no-split                       rows: the head is measured on all of them, seen in training or not
 *   logits-agree / logits-differ   accuracy, stored: of the head from the codes, and of the logits in the file
 *   dead-neurons                   count, of: neurons that are on for no row
 *   few-groups                     groups held out: intervals rest on rows instead
 *   text-labels                    order: classes as they were matched to the head's outputs
 *   ignored-arrays                 names
 *   sampled                        rows, of: what spectra, neurons and read-outs rest on
 */
export interface Finding
  extends Said<
    | 'groups-apart'
    | 'groups-shared'
    | 'rows-apart'
    | 'rows-repeated'
    | 'sense-repeated'
    | 'no-label-in-code'
    | 'label-in-code'
    | 'columns-vary'
    | 'constant-columns'
    | 'classes-common'
    | 'rare-class'
    | 'imbalance'
    | 'no-split'
    | 'logits-agree'
    | 'logits-differ'
    | 'dead-neurons'
    | 'few-groups'
    | 'text-labels'
    | 'ignored-arrays'
    | 'sampled'
  > {
  readonly level: 'leak' | 'warning' | 'fine';
}

/** What was read. */
export interface Subject {
  readonly file: string;
  /** SHA-256 of all that was decoded and looked at (`files/checksum.ts`); null until complete. */
  readonly checksum: string | null;
  /** All rows, those held out that every number rests on, those that controls are trained on. */
  readonly rows: number;
  readonly heldOut: number;
  readonly training: number;
  /** Whether the file says which rows are held out; else all are measured, and controls are cross-fitted. */
  readonly split: boolean;
  /** Groups held out, if intervals rest on groups. */
  readonly groups: number | null;
  readonly classes: readonly string[];
  /** Neurons of the head (of one layer: its outputs), and its layers; 0 without a head. */
  readonly neurons: number;
  readonly layers: 0 | 1 | 2;
}

/**
 * Where what a control can do is lost: `before` its code (told by codes of an encoder trained alone), in its
 * `code` (a linear read-out does not find what a small network finds), in the `head`, or `nowhere`.
 */
export type Where = 'before' | 'code' | 'head' | 'nowhere';

export interface SenseReport {
  readonly name: string;
  /** Numbers in its code. */
  readonly width: number;
  /** Shapley share of accuracy above chance, absent senses at their training mean; may be negative. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** The same where an absent sense is another row's. */
  readonly conflict: number | null;
  readonly conflictInterval: Interval | null;
  /** Held-out accuracy of the model with this sense alone, the others at their mean. */
  readonly alone: number | null;
  readonly aloneInterval: Interval | null;
  /** Held-out accuracy of a linear read-out of its code, and of a small network (ReLU) on it; null until trained. */
  readonly linear: number | null;
  readonly mlp: number | null;
  /** The better of the two on training rows set aside: what could be heard of this sense alone. */
  readonly control: number | null;
  readonly controlInterval: Interval | null;
  readonly controlForm: 'linear' | 'mlp' | null;
  /** The same on `alone.<sense>`, codes of an encoder trained alone; null where the file has none. */
  readonly encoder: number | null;
  readonly collapsed: boolean;
  /** Part of the resamples in which the rule of collapse holds, 0 to 1 (`judge.ts`). */
  readonly certainty: number;
  /**
   * heard: not low · collapsed · nothing: low, nothing found in its code · weak: low, its control is worth under
   * half of the best · one-fill: low by one fill only · unsure · unknown: without a head that has learned.
   */
  readonly state: 'heard' | 'collapsed' | 'nothing' | 'weak' | 'one-fill' | 'unsure' | 'unknown';
  /** Points (0 to 1) lost between what a control can and what the model does with this sense alone. */
  readonly lost: {
    readonly before: number | null;
    readonly code: number | null;
    readonly head: number | null;
    readonly where: Where | null;
  };
}

/** What stands in for an absent sense; `class mean` looks at the label, so nobody can do it in use. */
export type FillId = 'mean' | 'zeros' | 'other row' | 'nearest' | 'class mean';

/** Held-out accuracy with these senses present. */
export interface SetReport {
  /** Indices of the senses that are present, ascending. */
  readonly present: readonly number[];
  /** By fill, null where it was not measured; the same number for all where nothing is absent. */
  readonly accuracy: Readonly<Record<FillId, number | null>>;
  /** Of `mean`. */
  readonly interval: Interval | null;
  /** A head trained here on just these senses; null where none was. */
  readonly control: number | null;
}

export interface Neuron {
  /** Its row in `head.0.weight`. */
  readonly index: number;
  /** 0 to 1: noise of one sense on the signal of another. */
  readonly collision: number;
  /** Per sense: half the mean squared change it makes within a class, and what it tells of the class. */
  readonly noise: readonly number[];
  readonly predictive: readonly number[];
}

export interface Spectrum {
  /** Singular values of the centred activations over sqrt(rows), descending. */
  readonly values: readonly number[];
  /** Per sense: the same where it is another row's. */
  readonly without: readonly (readonly number[])[];
  /** The same of activations shuffled neuron by neuron: what chance alone would give. */
  readonly chance: readonly number[];
}

export interface Rank {
  readonly id: 'predictive' | 'effective' | 'participation' | 'stable' | 'numeric';
  readonly value: number;
  /** By leaving out one twentieth of the rows after the other; null where there are too few, or too many neurons. */
  readonly interval: Interval | null;
  /** Per sense: the same where it is another row's. */
  readonly without: readonly number[];
}

/** One way to ask how much each sense brings, as shares of their sum. */
export interface Measure {
  readonly id: 'accuracy' | 'loss' | 'conflict' | 'drop' | 'utilisation' | 'gradient';
  /** Whether it is a property of what the head computes; the gradient is one of training. */
  readonly ofFunction: boolean;
  /** Per sense; null where the sum is not positive. */
  readonly shares: readonly (number | null)[];
  readonly intervals: readonly (Interval | null)[];
}

/** The report on a file of codes and head: numbers and ids, no words, so that any language can say it. */
export interface Report {
  readonly version: 1;
  /** Its number, the same wherever the same numbers are looked at in the same way (`number.ts`); null until complete. */
  readonly number: string | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Held-out accuracy with all senses; null without a head. */
  readonly accuracy: number | null;
  readonly accuracyInterval: Interval | null;
  /** Rate of the commonest class among held-out rows. */
  readonly chance: number;
  /** Accuracy of a head trained here on all codes, beside that of the model. */
  readonly retrained: number | null;
  readonly senses: readonly SenseReport[];
  /** Variance-weighted mean collision; null of a head without variance, or without a head. */
  readonly entanglement: number | null;
  /** Fraction of neurons with noise of one sense and signal of another above a tenth each. */
  readonly polysemantic: number | null;
  /** Effective rank of the centred activations. */
  readonly rank: number | null;
  readonly subject: Subject;
  /** Every set of senses but the empty one, by bit mask: the set of mask k stands at k - 1. */
  readonly sets: readonly SetReport[];
  /** In the order of the head's rows. */
  readonly neurons: readonly Neuron[];
  readonly spectrum: Spectrum | null;
  readonly ranks: readonly Rank[];
  readonly measures: readonly Measure[];
  /** Per sense: whether all measures of the function are on one side of a tenth. */
  readonly agree: readonly boolean[];
  readonly findings: readonly Finding[];
  /** Rows held out that neurons, spectra and the fills beyond mean and other row were measured on. */
  readonly probed: number;
  /** Bootstrap resamples behind intervals and certainty. */
  readonly resamples: number;
  /** Held-out rows that the accuracies rest on so far, and whether anything is still to come. */
  readonly measured: number;
  readonly complete: boolean;
  readonly remedies: Remedies | null;
}

/** What one trained network came to; `before` the model as it is. */
export interface Outcome {
  readonly accuracy: number;
  /** Per sense: share at the mean, and accuracy alone (the others at their mean, or what the method puts there). */
  readonly share: readonly number[];
  readonly alone: readonly number[];
  readonly entanglement: number | null;
}

export type ArmId = 'vanilla' | 'distill' | 'reallocation' | 'dropout';

/** Mean over seeds, and the 95 % interval of that mean (t). */
export interface Change {
  readonly mean: number;
  readonly interval: Interval;
}

/** One method, against its own control: paired, seed by seed. */
export interface ArmReport {
  readonly id: ArmId;
  /** What it is compared with: vanilla trained here, or the same blocks without the adversary. */
  readonly control: 'given' | 'vanilla' | 'without-adversary';
  /** One a seed, and those of its control. */
  readonly seeds: readonly Outcome[];
  readonly controlSeeds: readonly Outcome[];
  /** Of accuracy, and of share and accuracy alone per sense, against the control. */
  readonly change: {
    readonly accuracy: Change;
    readonly share: readonly Change[];
    readonly alone: readonly Change[];
  };
  /** Whether the share of the sense asked about rises beyond its interval, falls, or neither. */
  readonly effect: 'helps' | 'nothing' | 'harms';
  /** Whether accuracy with all senses falls beyond its interval. */
  readonly costs: boolean;
}

/** New heads trained on these codes; the encoders stay as they are. */
export interface Remedies {
  /** The sense that the question is about: the collapsed one, or the least heard. */
  readonly sense: number;
  readonly given: Outcome | null;
  readonly arms: readonly ArmReport[];
  /** The method that helps most; null while its interval overlaps with another's, or none helps. */
  readonly best: ArmId | null;
  readonly seeds: number;
  readonly steps: number;
  /** Rows trained on and measured on. */
  readonly training: number;
  readonly heldOut: number;
}

/** How far a diagnosis is, and the report as it stands. */
export interface DiagnosisProgress {
  readonly stage: 'reading' | 'head' | 'read-outs' | 'rest' | 'remedies';
  /** Of all work, 0 to 1. */
  readonly done: number;
  readonly report: Report | null;
}
