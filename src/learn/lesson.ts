import type { Field } from '#lab-state/fields.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { ArmKey, RunParams } from '#spec/index.ts';
import type { MisconceptionId } from './misconceptions.ts';
import type { PictureId } from './pictures/ids.ts';
import type { Quantity } from './reading.ts';

/** The chapters in their order; the last stands beside them. */
export const CHAPTER_IDS = [
  'lie',
  'senses',
  'neuron',
  'directions',
  'teacher',
  'room',
  'missing',
  'challenge',
  'correlated',
] as const;
export type ChapterId = (typeof CHAPTER_IDS)[number];

/** One of the answers that a reader may pick. Its words stand in the prose: `<Choice id="noisy">`. */
export interface Choice {
  readonly id: string;
  /** What somebody believes who picks it; every wrong one has one. */
  readonly misconception?: MisconceptionId;
}

/** Choices, one of which is right: the one of that `id`. */
export interface Question {
  readonly choices: readonly Choice[];
  readonly right: string;
}

/** Three choices, asked before Play and asked again after it: `<Why>`. */
export type Why = Question;

/** What the reader foretells before Play: a curve, drawn over the picture, or one of some choices. */
export type Guess = ({ readonly kind: 'draw' } & Quantity) | ({ readonly kind: 'pick' } & Question);

/** A setting of the run, or of its live arm from the first step on. */
export type SettingId = keyof RunParams | ArmKey;

/** What can be set on a page: a switch, which senses are covered, or a setting. */
export type ControlId = 'distill' | 'ebr' | 'cover' | SettingId;

/** One page of a chapter: one idea, one picture, one action. Its words are `<number>.<language>.mdx` beside it. */
export interface LessonPage {
  /** The experiment as the lab writes it, `v=1&p=strong-slow.2&steps=300`. `npm run lessons` keeps its record. */
  readonly link: string;
  /** Other experiments of the page, recorded as well: `<Do act="run:taught">` shows one, `<Num run="taught">` reads it. */
  readonly runs?: Readonly<Record<string, string>>;
  /**
   * The step of its own run from which on its point is seen: what the page states holds there already (`testing/truths.ts`).
   * A live run is shown as fast as it takes to be there in some seconds; what explains it is said from there on.
   */
  readonly point: number;
  /** What is measured of a live run beside the usual, since it takes long. */
  readonly measured?: readonly Field[];
  readonly picture: PictureId;
  /** A second picture, below the first. */
  readonly beside?: PictureId;
  /** What `compare` draws, a part of 1; if nothing is said, the accuracy of the page's sense alone. */
  readonly shows?: Quantity;
  /** At most three. */
  readonly controls: readonly ControlId[];
  /** Of each setting among them, the values to choose from: a handful. */
  readonly levels?: Partial<Readonly<Record<SettingId, readonly (number | string)[]>>>;
  /**
   * Where the record stands when the page opens; at its end, but at step 0 where a curve is to be drawn. Where something
   * is asked, what comes later is hidden until it is foretold, or until Play. A guess begins there.
   */
  readonly opensAt?: number;
  /** The sense that the page is about, from 0; the last, if none is said. */
  readonly sense?: number;
  readonly guess?: Guess;
  readonly why?: Why;
}

/** The runs of a page, each as it was trained: that of its `link` is `page`, the others go by their names. */
export type Trained = Readonly<Record<string, Recording>>;

/** The central statement of a page, as a question to runs: prose and engine cannot drift apart. */
export interface Truth {
  /** Number of the page. */
  readonly page: number;
  /** The statement in words, as the name of the test. */
  readonly says: string;
  /** What it is asked of: the page's own world with other seeds, or other worlds as well. */
  readonly of: 'showcase' | 'worlds';
  /** Part of the draws in which it has to hold at least; all, if none is said. */
  readonly least?: number;
  /** How often its runs are measured, their start left out; 4 times, if nothing is said. */
  readonly measured?: number;
  /** Whether its runs train their controls along; they do, if nothing is said. */
  readonly controls?: boolean;
  holds(trained: Trained): boolean;
}
