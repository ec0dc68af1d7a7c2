/** Words about runs that are kept. */
export const KEPT = {
  saved: (step: number) => `saved at step ${step.toLocaleString('en')}`,
  notSaved: 'not saved',
  deleted: 'not saved: deleted in My runs',
  left: (name: string, step: number, steps: number) =>
    `You left a run at step ${step.toLocaleString('en')} of ${steps.toLocaleString('en')}: ${name}.`,
  goOn: (checkpoint: number) =>
    checkpoint > 0 ? `Go on from step ${checkpoint.toLocaleString('en')}` : 'Train it again',
  leave: 'Leave it',
  kept: 'Left runs stay in My runs.',
  copied:
    'This run is open in another tab, so this one goes on as a copy. Both are kept, each by itself.',
  damaged: (faults: readonly string[]) =>
    `A part of this run is damaged and left out (${faults.join(' ')}), so it goes on as a copy. The damaged one stays in My runs as it is.`,
  missing: 'Runs are not kept: what keeps them did not load.',
  before: (step: number) =>
    `The run before, at step ${step.toLocaleString('en')}, is kept in My runs.`,
  toRuns: 'Open My runs',
  newer: 'A newer version of Wane is ready. Your runs stay, and this one is offered again.',
  newerNow: 'Use it now',
  newerLater: 'Pause the run to use it',
  close: 'Close',
} as const;
