export interface Part {
  readonly text: string;
  /** Then it wears the hue of this sense. */
  readonly modality?: number;
  readonly look?: 'strong' | 'quiet';
}

/** One sentence about the present, in parts, with its cause; before a first run, three lines instead. */
export interface Headline {
  readonly parts: readonly Part[];
  readonly cause: string;
}
