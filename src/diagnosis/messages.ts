import type { Refusal } from '#files/file-error.ts';
import type { DiagnosisProgress, Remedies, Report } from './report.ts';

/** A file of codes and head, read anew for everything that is asked of it. */
interface OfFile {
  readonly file: Blob;
  readonly name: string;
}

/** What a page asks of the worker that diagnoses: what a file holds, or, that being known, what would help. */
export type DiagnoseCommand =
  | (OfFile & { readonly type: 'diagnose' })
  | (OfFile & { readonly type: 'train'; readonly report: Report });

/** What the worker says. After a whole report, `trained`, `refused` and `failed` it is asked again. */
export type DiagnoseEvent =
  | { readonly type: 'progress'; readonly progress: DiagnosisProgress }
  | { readonly type: 'trained'; readonly remedies: Remedies }
  /** The file is the reason: what is wrong, where in it, and the remedy, to be said in any language. */
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'failed'; readonly message: string };
