import { put, write } from '../surface.ts';
import type { Surface } from '../types.ts';
import type { NetworkLayout, Point } from './layout.ts';
import type { NetworkAnswer } from './types.ts';

/** Probability from which a bar gets its number. */
const TOLD = 0.025;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

interface Row {
  readonly answer: NetworkAnswer;
  /** Whether the live arm says this. */
  readonly said: boolean;
  readonly place: number;
}

const rowsOf = (answers: readonly NetworkAnswer[]): Row[] => {
  const most = Math.max(...answers.map(({ live }) => live));
  return answers.map((answer, place) => ({ answer, place, said: answer.live === most }));
};

/** Where the name of a class stands. */
function answerPlace({ answers, across }: NetworkLayout, place: number, count: number): Point {
  const part = (place + 0.5) / count;
  return across
    ? { x: answers.x, y: answers.y + part * answers.height }
    : { x: answers.x + part * answers.width, y: answers.y + answers.height - 12 };
}

/** Where edges to a class end. */
export function answerDoor(layout: NetworkLayout, place: number, count: number): Point {
  const { x, y } = answerPlace(layout, place, count);
  return layout.across ? { x: x - 15, y } : { x, y: layout.answers.y };
}

/** Name of the class; the true one stands in a frame. */
function drawName(surface: Surface, { x, y }: Point, { answer, said }: Row, size: number): void {
  if (answer.truth) {
    const side = size + 7;
    const frame = { x: x - side / 2, y: y - side / 2, width: side, height: side };
    put(surface, 'rect', { class: 'truth', ...frame });
  }
  write(surface, answer.label, {
    class: said ? 'class said' : 'class',
    x,
    y: y + size * 0.36,
    'font-size': size,
    'text-anchor': 'middle',
  });
}

function drawAcross(surface: Surface, layout: NetworkLayout, row: Row, count: number): void {
  const { answers } = layout;
  const pitch = answers.height / count;
  const { live, ghost } = row.answer;
  const { x, y } = answerPlace(layout, row.place, count);
  drawName(surface, { x, y }, row, Math.min(16, 0.55 * pitch));
  const from = x + 17;
  const room = answers.width - 17 - 44;
  const thick = Math.min(11, 0.4 * pitch);
  const top = y - (ghost === undefined ? thick / 2 : thick / 2 + 1.5);
  put(surface, 'rect', { x: from, y: top, width: live * room, height: thick, fill: 'var(--ink)' });
  if (ghost !== undefined) {
    const bar = { x: from, y: top + thick + 1.5, width: ghost * room, height: 2.5 };
    put(surface, 'rect', { ...bar, fill: 'var(--ghost)' });
  }
  if (Math.max(live, ghost ?? 0) < TOLD) return;
  const end = from + Math.max(live, ghost ?? 0) * room + 5;
  const look = row.said
    ? { class: 'reading strong', fill: 'var(--ink)' }
    : { class: 'tick', fill: null };
  write(surface, percent(live), { ...look, x: end, y: y + 4 });
}

function drawDown(surface: Surface, layout: NetworkLayout, row: Row, count: number): void {
  const { answers } = layout;
  const pitch = answers.width / count;
  const { live, ghost } = row.answer;
  const { x, y } = answerPlace(layout, row.place, count);
  drawName(surface, { x, y }, row, 14);
  const foot = y - 14;
  const room = foot - answers.y - 14;
  const thick = Math.min(14, 0.4 * pitch);
  const left = ghost === undefined ? x - thick / 2 : x - thick / 2 - 2;
  const bar = { x: left, y: foot - live * room, width: thick, height: live * room };
  put(surface, 'rect', { ...bar, fill: 'var(--ink)' });
  if (ghost !== undefined) {
    const thin = {
      x: left + thick + 1.5,
      y: foot - ghost * room,
      width: 2.5,
      height: ghost * room,
    };
    put(surface, 'rect', { ...thin, fill: 'var(--ghost)' });
  }
  if (row.said) {
    const place = { x, y: foot - live * room - 4, 'text-anchor': 'middle' };
    write(surface, percent(live), { class: 'reading strong', fill: 'var(--ink)', ...place });
  }
}

/** Probabilities of all classes: live thick, ghost thin beside it. */
export function drawAnswers(
  surface: Surface,
  layout: NetworkLayout,
  answers: readonly NetworkAnswer[],
): void {
  const { x, y, width, height } = layout.answers;
  const line = layout.across
    ? { x1: x + 16.5, x2: x + 16.5, y1: y, y2: y + height }
    : { x1: x, x2: x + width, y1: y + height - 25.5, y2: y + height - 25.5 };
  put(surface, 'line', { class: 'base', ...line });
  for (const row of rowsOf(answers)) {
    if (layout.across) drawAcross(surface, layout, row, answers.length);
    else drawDown(surface, layout, row, answers.length);
  }
}
