import type { ArmReport, Finding, Reason, Report } from '#diagnosis/report.ts';

type Args = Reason['args'];

const percent = (value: number | string): string => `${(100 * Number(value)).toFixed(0)} %`;

const REASONS: Record<Reason['id'], (args: Args) => string> = {
  collapsed: ({ sense, share, low, high, control, where }) =>
    `${sense} is collapsed: it brings ${percent(share)} of the answer (${percent(low)} to ${percent(high)}), though a control that is given ${sense} alone is right ${percent(control)} of the time; what is lost is lost ${where === 'nowhere' ? 'between senses' : where === 'before' ? 'before its code' : `in the ${where}`}`,
  'all-heard': ({ senses, rows }) => `all ${senses} senses are heard, on ${rows} held-out rows`,
  'nothing-to-hear': ({ sense, control, chance }) =>
    `${sense} is not heard, and nothing was found in its code (control ${percent(control)}, chance ${percent(chance)})`,
  weak: ({ sense, control, best }) =>
    `${sense} is hardly heard, and alone is worth little (control ${percent(control)}, the best ${percent(best)})`,
  'low-by-one-fill': ({ sense, share, conflict }) =>
    `${sense} is low by one of two ways to ask (${percent(share)} at the mean, ${percent(conflict)} in conflict)`,
  unsure: ({ sense, share, low, high }) =>
    `too few rows to say whether ${sense} is collapsed: it brings ${percent(share)} (${percent(low)} to ${percent(high)}); add held-out rows`,
  'few-rows': ({ rows, needed }) => `${rows} held-out rows are too few; bring ${needed} or more`,
  'few-training-rows': ({ rows, needed }) =>
    `${rows} training rows are too few for a control; bring ${needed} or more`,
  'not-learned': ({ accuracy, chance }) =>
    `the head is right ${percent(accuracy)} of the time, hardly more than by naming the commonest class (${percent(chance)}); check the order of senses and labels`,
  'dead-head': ({ class: only, accuracy }) =>
    `the head answers “${only}” to every row (right ${percent(accuracy)} of the time); check its weights`,
  'other-order': ({ order, accuracy }) =>
    `in this order of senses the head is hardly right, and in the order ${order} it is right ${percent(accuracy)} of the time; say it in \`senses\``,
  'no-head': () =>
    'there is no head in the file, so only its codes were read; add head.0.weight and the rest',
  'not-yet': () => 'not yet measured',
};

const FINDINGS: Partial<Record<Finding['id'], (args: Args) => string>> = {
  'groups-shared': ({ count, rows }) =>
    `${count} groups stand in both halves; their ${rows} held-out rows are left out of every number. Split by group`,
  'rows-repeated': ({ rows }) =>
    `${rows} held-out rows stand in the training half, too, the same in every sense`,
  'sense-repeated': ({ sense, rows }) =>
    `in ${sense}, ${rows} held-out rows are the same as a training row`,
  'label-in-code': ({ sense, column }) =>
    `the label stands in ${sense}, column ${column}: every class has a value of its own there. Leave it out`,
  'logits-differ': ({ accuracy, stored }) =>
    `the head does not give the logits in the file: right ${percent(accuracy)} of the time, and ${percent(stored)} by them`,
};

const ARMS: Record<ArmReport['id'], string> = {
  vanilla: 'training the head anew',
  distill: 'distillation',
  reallocation: 'basis reallocation',
  dropout: 'modality dropout',
};

/** What new heads came to, a sentence. */
function remediesIn({ senses, remedies }: Report): string[] {
  if (!remedies) return [];
  const { arms, sense, best, seeds } = remedies;
  const { name } = senses[sense];
  const each = arms.map(({ id, change, effect }) => {
    const { mean, interval } = change.share[sense];
    const points = [mean, ...interval].map((value) => (100 * value).toFixed(0));
    return `${ARMS[id]} ${effect === 'nothing' ? 'does nothing sure' : effect} (${points[0]} points, ${points[1]} to ${points[2]})`;
  });
  const last = best ? `${ARMS[best]} helps most` : 'none is surely the best';
  return [`Share of ${name} in new heads, ${seeds} seeds: ${each.join('; ')}; ${last}.`];
}

/** The verdict with what it rests on, and what new heads came to; and what is amiss in the file. */
export function wordsOf(report: Report): { told: string[]; warned: string[] } {
  const { verdict, reasons, findings } = report;
  const told = reasons.map(({ id, args }) => REASONS[id](args)).join('; ');
  const amiss = findings.filter(({ level }) => level !== 'fine');
  const warned = amiss.flatMap(({ id, args }) => {
    const words = FINDINGS[id]?.(args);
    return words ? [`${words}.`] : [];
  });
  return { told: [`${verdict}: ${told}.`, ...remediesIn(report)], warned };
}
