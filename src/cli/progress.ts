/** Time between two lines of progress, ms. */
const PAUSE = 1000;

const minutes = (ms: number): string => (ms / 60_000).toFixed(1);

/** Tells on stderr how much is done, 0 to 1, and how long the rest will take. */
export function progressLine(of = 'of the runs'): (done: number) => void {
  const started = Date.now();
  let shown = 0;
  return (done) => {
    const spent = Date.now() - started;
    if (spent - shown < PAUSE && done < 1) return;
    shown = spent;
    const left = done > 0 ? minutes((spent / done) * (1 - done)) : '?';
    const percent = (100 * done).toFixed(1);
    process.stderr.write(`\r${percent} % ${of}, ${minutes(spent)} min, ${left} min left   `);
  };
}
