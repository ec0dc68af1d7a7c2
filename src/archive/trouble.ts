/** Why nothing can be kept, or what is kept cannot be read. */
export type Trouble = 'full' | 'forbidden' | 'newer' | 'blocked' | 'corrupt' | 'silent' | 'failed';

/** How long the browser's storage is waited for, ms. */
const PATIENCE = 5000;

/** The storage said nothing for too long; it may still answer. */
class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** Another tab holds the storage open in an older form, and does not let go. */
export class Blocked extends Error {
  override name = 'Blocked';
}

/** By the name of an error: as the standard has them (w3.org/TR/IndexedDB), and as browsers use them. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  /** Private windows of older Firefox. */
  InvalidStateError: 'forbidden',
  VersionError: 'newer',
  Blocked: 'blocked',
  /** Chromium: "Internal error opening backing store"; a value whose file is gone is not readable. */
  UnknownError: 'corrupt',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
  DataError: 'corrupt',
  NoAnswer: 'silent',
};

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return Object.hasOwn(TROUBLES, name) ? TROUBLES[name] : 'failed';
}

/**
 * What the storage answers. Rejects with `NoAnswer` where nothing comes; `late` is then told what was
 * asked, for the answer may still follow.
 */
export function answered<T>(asked: Promise<T>, late?: (asked: Promise<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoAnswer('The storage of the browser does not answer.'));
      late?.(asked);
    }, PATIENCE);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
