import type { DiagnosisProgress, Remedies } from './report.ts';

/** What a page asks of the worker that diagnoses. */
export interface DiagnoseCommand {
  /** `diagnose`: says what the file holds. `train`: trains new heads on its codes. The file is read anew for each. */
  readonly type: 'diagnose' | 'train';
  readonly file: Blob;
  readonly name: string;
}

/** What the worker says. After a whole report, `trained`, `refused` and `failed` it is asked again. */
export type DiagnoseEvent =
  | { readonly type: 'progress'; readonly progress: DiagnosisProgress }
  | { readonly type: 'trained'; readonly remedies: Remedies }
  /** The file is the reason: a sentence that names it, where in it, and the remedy. */
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string };
