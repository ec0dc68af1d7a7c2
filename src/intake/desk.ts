import { ownChecksum, packOwn } from '#data/own-set.ts';
import { FileError } from '#files/file-error.ts';
import type { OpenFile, openFile } from '#files/open.ts';
import { MARK_DIGITS, ownText } from '#spec/index.ts';
import { find } from './find.ts';
import { heardOf, outlinesOf } from './hearing.ts';
import type { Item } from './item.ts';
import type { IntakeCommand, IntakeEvent } from './messages.ts';
import { prepare } from './prepare.ts';
import { against, reportOf } from './report.ts';
import { type Roles, rolesText, trimmed } from './roles.ts';

/** What it needs from where it runs. */
interface Around {
  emit(event: IntakeEvent): void;
  breathe(): Promise<void>;
  /** Opens files in another way than usual, in a test. */
  readonly open?: typeof openFile;
  /** Hears of errors that are no file's. */
  report?(error: unknown): void;
}

const UNKNOWN = 'Something went wrong while this was read, which is no fault of the file.';

/** Numbers from the lowest to the highest as 0 to 1. */
function stretched(values: Float64Array): Float32Array {
  const known = values.filter((value) => Number.isFinite(value));
  const low = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return Float32Array.from(values, (value) =>
    high > low && Number.isFinite(value) ? (value - low) / (high - low) : 0,
  );
}

/** Reads what a page brings. A new question stops the one before. */
export class IntakeDesk {
  readonly #around: Around;
  #items: Item[] = [];
  #files: readonly OpenFile[] = [];
  #reading = '';
  #stop = new AbortController();

  constructor(around: Around) {
    this.#around = around;
  }

  async handle(command: IntakeCommand): Promise<void> {
    if (command.type === 'draw') return this.#draw(command);
    if (command.type === 'outline' || command.type === 'hear') return this.#sound(command);
    this.#stop.abort();
    if (command.type === 'stop') return;
    const stop = new AbortController();
    this.#stop = stop;
    const { ask } = command;
    try {
      if (command.type === 'open') {
        const { finding, items, files } = await find(command.files, {
          ...{ reading: command.reading, open: this.#around.open },
          onPart: this.#teller(ask, stop.signal),
        });
        stop.signal.throwIfAborted();
        this.#items = items;
        this.#files = files;
        this.#reading = finding.reading;
        this.#around.emit({ type: 'opened', ask, finding });
      } else {
        this.#around.emit(await this.#prepared(ask, command.name, command.roles, stop.signal));
      }
    } catch (error) {
      if (stop.signal.aborted) this.#around.emit({ type: 'stopped', ask });
      else this.#fail(ask, error);
    }
  }

  /** Tells each hundredth that is done, and ends what was stopped. */
  #teller(ask: number, signal: AbortSignal): (part: number) => void {
    let told = -1;
    return (part) => {
      signal.throwIfAborted();
      if (Math.floor(100 * part) === told) return;
      told = Math.floor(100 * part);
      this.#around.emit({ type: 'progress', ask, part });
    };
  }

  async #prepared(
    ask: number,
    name: string,
    roles: Roles,
    signal: AbortSignal,
  ): Promise<IntakeEvent> {
    const own = trimmed(roles);
    const stands = against(this.#items, own);
    if (stands.length > 0) return { type: 'refused', ask, found: stands };
    const prepared = await prepare(this.#items, own, {
      signal,
      breathe: this.#around.breathe,
      progress: this.#teller(ask, signal),
    });
    const report = reportOf(prepared, this.#items);
    if (report.found.some(({ weight }) => weight === 'stop')) {
      return { type: 'prepared', ask, report };
    }
    const { data } = prepared;
    const parts = packOwn(data);
    const checksum = ownChecksum(parts);
    const text = ownText({
      name,
      ...{ train: data.train, test: data.test, classes: data.classes.length },
      ...{ mark: checksum.slice(0, MARK_DIGITS), roles: rolesText(own.of), reading: this.#reading },
      senses: report.senses.map(({ name: label, inputs }) => ({ label, inputs })),
    });
    return {
      type: 'prepared',
      ask,
      report,
      set: { packed: new Blob(parts), own: text, checksum },
    };
  }

  async #draw({ item, from, to }: Extract<IntakeCommand, { type: 'draw' }>): Promise<void> {
    const own = this.#items[item];
    if (!own) return;
    const end = Math.min(to, own.rows);
    const values = await own.numbers(from, end).catch(() => undefined);
    if (!values) return;
    const pictures = Array.from({ length: end - from }, (_, k) =>
      stretched(values.subarray(k * own.width, (k + 1) * own.width)),
    );
    this.#around.emit({ type: 'drawn', item, from, shape: own.shape ?? [], pictures });
  }

  /** Tells how a sound is, or nothing where it cannot be read: who reads all of it says why. */
  async #sound(command: Extract<IntakeCommand, { type: 'outline' | 'hear' }>): Promise<void> {
    const { file } = command;
    const sounds = this.#files[file];
    if (sounds?.kind !== 'samples') return;
    if (command.type === 'outline') {
      const outlines = await outlinesOf(sounds, command.to).catch(() => undefined);
      if (outlines) this.#around.emit({ type: 'outlined', file, outlines });
      return;
    }
    const { row } = command;
    const heard = await heardOf(sounds, row).catch(() => undefined);
    if (heard) this.#around.emit({ type: 'heard', file, row, ...heard });
  }

  #fail(ask: number, error: unknown): void {
    if (!(error instanceof FileError)) this.#around.report?.(error);
    const refusal = error instanceof FileError ? error.refusal : undefined;
    const message = error instanceof FileError ? error.message : UNKNOWN;
    this.#around.emit({ type: 'failed', ask, message, refusal });
  }
}
