/** What people believe of senses in a network, and where it is refuted. */
export const MISCONCEPTIONS = {
  /** More senses never hurt. */
  more: { page: 'senses/2', sets: 'cover:0' },
  /** Collapse shows in the accuracy. */
  shows: { page: 'lie/2', sets: 'cover:0' },
  /** The silent sense held nothing. */
  nothing: { page: 'lie/3', sets: 'cover:0' },
  /** The silent sense was the noisy one. */
  noisy: { page: 'senses/3', sets: 'run:clean' },
  /** A dead neuron is collapse. */
  dead: { page: 'neuron/1', sets: 'at:600' },
  /** A big weight is a big share. */
  weight: { page: 'neuron/5', sets: 'neuron:3' },
  /** Low rank is the disease. */
  rank: { page: 'directions/3', sets: 'run:dropout' },
  /** The teacher adds information. */
  teacher: { page: 'teacher/2', sets: 'cover:0' },
  /** One run proves it. */
  once: { page: 'room/5', sets: 'run:w4' },
  /** If the whole works, so does the part that it is praised for. */
  whole: { page: 'room/2', sets: 'run:empty' },
  /** Balance is always best. */
  balance: { page: 'missing/4', sets: 'at:600' },
} as const satisfies Record<string, Misconception>;

export type MisconceptionId = keyof typeof MISCONCEPTIONS;

/** Its sentence and its answer are the messages `misconception-<id>` and `misconception-<id>.answer`. */
export interface Misconception {
  /** The page that refutes it: "chapter/number". */
  readonly page: string;
  /** What is set there, as `<Do act>` says it. */
  readonly sets: string;
}
