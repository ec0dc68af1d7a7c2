import type { DiagnosisProgress } from './report.ts';

/** What a page asks of the worker that diagnoses: what the file holds. */
export interface DiagnoseCommand {
  readonly file: Blob;
  readonly name: string;
}

/** What the worker says. After a whole report, `refused` and `failed` it is asked again. */
export type DiagnoseEvent =
  | { readonly type: 'progress'; readonly progress: DiagnosisProgress }
  /** The file is the reason: a sentence that names it, where in it, and the remedy. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string };
