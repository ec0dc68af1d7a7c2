/** A dataset file that is missing or damaged; the message says what to do. */
export class DatasetError extends Error {
  readonly file: string;

  constructor(file: string, problem: string) {
    super(`${file} ${problem}`);
    this.name = 'DatasetError';
    this.file = file;
  }
}

/** Fetches a file by its path below the data folder; rejects if it is not there. */
export type Load = (path: string) => Promise<Uint8Array>;
