import type { Refusal } from '#files/file-error.ts';
import type { TextReading } from '#files/text/options.ts';
import type { Item, Told } from './item.ts';
import type { Found, Report } from './report.ts';
import type { Roles } from './roles.ts';
import type { ShownSamples } from './shown-samples.ts';

export type { Refusal };

/** A file as a page has it. */
export interface Brought {
  /** Path within the folder that was chosen, or the name. */
  readonly name: string;
  readonly blob: Blob;
}

/** An item as it is shown: what it is, and its first rows as words. */
export interface ShownItem
  extends Pick<Item, 'name' | 'of' | 'type' | 'width' | 'shape' | 'missing' | 'reading'> {
  /** Of the first rows; of many numbers the first few. */
  readonly head: readonly string[];
  /** Whether its samples can be drawn as pictures. */
  readonly picture: boolean;
}

/** What files turned out to be. */
export interface Finding {
  readonly files: readonly {
    readonly name: string;
    readonly size: number;
    /** "csv", "npz", "image" ... */
    readonly format: string;
    /** Sentences of the reader. */
    readonly notes: readonly string[];
    readonly reproducible: boolean;
    /** Of a table of text: how it was read, and how else it could be. */
    readonly asRead?: TextReading;
    readonly samples?: ShownSamples;
  }[];
  /** How they were read; see `readingText`. */
  readonly reading: string;
  readonly rows: number;
  readonly items: readonly ShownItem[];
  readonly notes: readonly Told[];
  readonly roles: Roles;
  /** What knew the file, where something did. */
  readonly recipe?: string;
}

/** What the page asks of the worker that reads; each new one stops what came before it. */
export type IntakeCommand =
  | {
      readonly type: 'open';
      readonly ask: number;
      readonly files: readonly Brought[];
      /** How files are read, see `readingText`; as is usual where nothing is said. */
      readonly reading?: string;
    }
  | { readonly type: 'prepare'; readonly ask: number; readonly name: string; readonly roles: Roles }
  /** Pictures of the samples of an item, for a small view. */
  | { readonly type: 'draw'; readonly item: number; readonly from: number; readonly to: number }
  /** The outlines of the first sounds of a file, by its place in the finding. */
  | { readonly type: 'outline'; readonly file: number; readonly to: number }
  /** One sound of a file, to be played. */
  | { readonly type: 'hear'; readonly file: number; readonly row: number }
  | { readonly type: 'stop' };

export type IntakeEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly ask: number; readonly part: number }
  | { readonly type: 'opened'; readonly ask: number; readonly finding: Finding }
  /** What stands against training, before anything was read. */
  | { readonly type: 'refused'; readonly ask: number; readonly found: readonly Found[] }
  | {
      readonly type: 'prepared';
      readonly ask: number;
      readonly report: Report;
      /** The packed set, what a link says of it, and its whole checksum; nothing where it cannot be trained on. */
      readonly set?: { readonly packed: Blob; readonly own: string; readonly checksum: string };
    }
  | {
      readonly type: 'drawn';
      readonly item: number;
      readonly from: number;
      /** A picture a sample: its axes, and numbers from 0 to 1. */
      readonly shape: readonly number[];
      readonly pictures: readonly Float32Array[];
    }
  | {
      readonly type: 'outlined';
      readonly file: number;
      /** A sound each: see `outlineOf`. */
      readonly outlines: readonly Float32Array[];
    }
  /** A sound as it was read: samples a second, and its waveform from -1 to 1. */
  | {
      readonly type: 'heard';
      readonly file: number;
      readonly row: number;
      readonly rate: number;
      readonly values: Float32Array<ArrayBuffer>;
    }
  | { readonly type: 'stopped'; readonly ask: number }
  /** A file that cannot be read: a sentence that says so, and what it is made of; nothing of a fault of this program. */
  | {
      readonly type: 'failed';
      readonly ask: number;
      readonly message: string;
      readonly refusal?: Refusal;
    };
