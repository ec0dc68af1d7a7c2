/** Words about runs that are kept. */
export const KEPT = {
  saved: (step: number) => `saved at step ${step.toLocaleString('en')}`,
  notSaved: 'not saved',
  left: (name: string, step: number, steps: number) =>
    `You left a run at step ${step.toLocaleString('en')} of ${steps.toLocaleString('en')}: ${name}.`,
  goOn: (checkpoint: number) =>
    checkpoint > 0 ? `Go on from step ${checkpoint.toLocaleString('en')}` : 'Train it again',
  leave: 'Leave it',
  kept: 'Left runs stay in My runs.',
  copied:
    'This run is open in another tab, so this one goes on as a copy. Both are kept, each by itself.',
  full: 'Your browser has no room left: this run is not kept. Save it as a file, or delete runs you no longer need.',
  forbidden:
    'Your browser does not let this page keep anything, as in some private windows. Save the run as a file if you want it back.',
  toRuns: 'Open My runs',
  newer: 'A newer version of Wane is ready. Your runs stay, and this one is offered again.',
  newerNow: 'Use it now',
  newerLater: 'Pause the run to use it',
  close: 'Close',
} as const;
