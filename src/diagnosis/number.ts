import { textChecksum } from '#files/checksum.ts';

/** What a report rests on beside the file. */
export interface Settings {
  readonly resamples: number;
  readonly steps: number;
}

/** Raised when the same file and settings are no longer measured as before. */
const MEASURED = 1;
const DIGITS = 8;

/**
 * The number of a report, eight hexadecimal digits: the beginning of the SHA-256 of how it is measured, its settings,
 * and the checksum of the decoded file. Neither a name nor a format of a file counts.
 */
export function numberOf(checksum: string, { resamples, steps }: Settings): string {
  return textChecksum(JSON.stringify([MEASURED, resamples, steps, checksum])).slice(0, DIGITS);
}
