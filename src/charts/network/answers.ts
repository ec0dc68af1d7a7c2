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

/** Names that stand in the place of a letter or a digit, at most. */
const SHORT = 2;

/** Whether classes have names that need room of their own. */
const areLong = (answers: readonly NetworkAnswer[]): boolean =>
  answers.some(({ label }) => [...label].length > SHORT);

/** Where bars begin: short names stand before them, long ones behind. */
const footOf = ({ answers: { x } }: NetworkLayout, long: boolean): number =>
  long ? x - 8 : x + 17;

/** Where edges to a class end. */
export function answerDoor(
  layout: NetworkLayout,
  place: number,
  answers: readonly NetworkAnswer[],
): Point {
  const { x, y } = answerPlace(layout, place, answers.length);
  if (!layout.across) return { x, y: layout.answers.y };
  return { x: areLong(answers) ? footOf(layout, true) - 4 : x - 15, y };
}

/** As much of a name as a width has room for, with letters of this size. */
export function shortened(name: string, width: number, size: number): string {
  const letters = [...name];
  const room = Math.max(1, Math.floor(width / (0.56 * size)));
  return letters.length <= room ? name : `${letters.slice(0, Math.max(1, room - 1)).join('')}…`;
}

/** Name of the class; the true one stands in a frame. */
function drawName(surface: Surface, { x, y }: Point, { answer, said }: Row, size: number): void {
  if (answer.truth) {
    const side = size + 7;
    const wide = Math.max(side, 0.56 * size * [...answer.label].length + 10);
    const frame = { x: x - wide / 2, y: y - side / 2, width: wide, height: side };
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

/** Letters of a long name behind its bar, and least room for its row. */
const LETTERS = 12.5;
const LEGIBLE = 11;

/** A long name behind its bar, with its probability where that is worth telling; the true one is underlined. */
function drawBehind(surface: Surface, { answer, said }: Row, end: number, y: number, room: number) {
  const { label, live, truth } = answer;
  const told = live >= TOLD ? ` ${percent(live)}` : '';
  const name = shortened(label, room - 0.56 * LETTERS * told.length, LETTERS);
  const look = said
    ? { class: 'reading strong', fill: 'var(--ink)' }
    : { class: 'tick', fill: null };
  const place = { x: end, y: y + 4, 'font-size': LETTERS };
  write(surface, `${name}${told}`, { ...look, ...place });
  if (!truth) return;
  const width = 0.56 * LETTERS * [...name].length;
  put(surface, 'line', { class: 'truth', x1: end, x2: end + width, y1: y + 8, y2: y + 8 });
}

/** Part of the room that bars have where long names stand behind them. */
const BARS = 0.34;

function drawAcross(surface: Surface, layout: NetworkLayout, row: Row, rows: Row[]): void {
  const { answers } = layout;
  const count = rows.length;
  const pitch = answers.height / count;
  const { live, ghost } = row.answer;
  const { x, y } = answerPlace(layout, row.place, count);
  const long = areLong(rows.map(({ answer }) => answer));
  const from = footOf(layout, long);
  if (!long) drawName(surface, { x, y }, row, Math.min(16, 0.55 * pitch));
  const room = long ? BARS * answers.width : answers.width - 17 - 44;
  const thick = Math.min(11, 0.4 * pitch);
  const top = y - (ghost === undefined ? thick / 2 : thick / 2 + 1.5);
  put(surface, 'rect', { x: from, y: top, width: live * room, height: thick, fill: 'var(--ink)' });
  if (ghost !== undefined) {
    const bar = { x: from, y: top + thick + 1.5, width: ghost * room, height: 2.5 };
    put(surface, 'rect', { ...bar, fill: 'var(--ghost)' });
  }
  if (long) {
    const behind = from + Math.max(live, ghost ?? 0) * room + 5;
    if (pitch >= LEGIBLE || row.said || row.answer.truth) {
      drawBehind(surface, row, behind, y, answers.x + answers.width - behind);
    }
    return;
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
  const size = [...row.answer.label].length > SHORT ? LETTERS : 14;
  const label = shortened(row.answer.label, pitch - 6, size);
  drawName(surface, { x, y }, { ...row, answer: { ...row.answer, label } }, size);
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
  const axis = footOf(layout, areLong(answers)) - 0.5;
  const line = layout.across
    ? { x1: axis, x2: axis, y1: y, y2: y + height }
    : { x1: x, x2: x + width, y1: y + height - 25.5, y2: y + height - 25.5 };
  put(surface, 'line', { class: 'base', ...line });
  const rows = rowsOf(answers);
  for (const row of rows) {
    if (layout.across) drawAcross(surface, layout, row, rows);
    else drawDown(surface, layout, row, answers.length);
  }
}
