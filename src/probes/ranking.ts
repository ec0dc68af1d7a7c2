/**
 * How well scores rank samples with a yes above those without, whatever the threshold. `labels` are 0 or 1; both
 * must occur, or the number is not one.
 */

/** Samples in the order of falling scores, equal ones together: yes and no at each score. */
function ranked(scores: ArrayLike<number>, labels: ArrayLike<number>) {
  const order = Array.from({ length: scores.length }, (_, n) => n).sort(
    (a, b) => scores[b] - scores[a],
  );
  const steps: { yes: number; no: number }[] = [];
  order.forEach((n, k) => {
    const isNew = k === 0 || scores[n] !== scores[order[k - 1]];
    if (isNew) steps.push({ yes: 0, no: 0 });
    const step = steps[steps.length - 1];
    if (labels[n] === 1) step.yes++;
    else step.no++;
  });
  return steps;
}

/** Area under the ROC curve: how often a yes is above a no, equal scores counting one half. */
export function rocArea(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  let [yes, area, no] = [0, 0, 0];
  for (const step of ranked(scores, labels)) {
    area += step.no * (yes + step.yes / 2);
    yes += step.yes;
    no += step.no;
  }
  return area / (yes * no);
}

/** Average precision: the mean over every yes of the precision down to its score. Its chance level is the rate of yes. */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  let [yes, all, sum] = [0, 0, 0];
  for (const step of ranked(scores, labels)) {
    yes += step.yes;
    all += step.yes + step.no;
    sum += (step.yes * yes) / all;
  }
  return sum / yes;
}
