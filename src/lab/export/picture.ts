import { drawSteps, STEPS_HEIGHT } from '#charts/steps.ts';
import { addSurface } from '#charts/surface.ts';
import type { Lab } from '#lab-state/lab.ts';
import { download } from '#panels/files/download.ts';
import { pictureOf, type Sheet } from '#panels/files/sheet.ts';
import type { Drawing, Panel, Scene } from '#panels/panel.ts';
import { capital, restsOn } from '#panels/words.ts';
import { STRINGS } from '../lab-words.ts';
import { PANEL_STRINGS } from '../panel-words.ts';
import { type Scenes, scenesOf } from '../scenes.ts';
import { fileStem } from './file-stem.ts';

/** Widths of the two columns and their gap, px: those of the page at 1440. */
const TIME = 640;
const NOW = 424;
const GAP = 32;
/** Pixels of the PNG file per pixel of the page. */
const SHARPNESS = 2;

const widthOf = ({ wide, overTime }: Drawing): number =>
  wide ? TIME + GAP + NOW : overTime ? TIME : NOW;

function column(
  svg: SVGSVGElement,
  scene: Scene,
  drawings: readonly Drawing[],
  x: number,
  top: number,
) {
  let foot = top;
  const shared = drawings.filter((one) => one.overTime && !one.stepAt).at(-1);
  for (const drawing of drawings) {
    const wide = widthOf(drawing);
    const height = drawing.fit?.(scene, wide) ?? drawing.height;
    const surface = addSurface(svg, { width: wide, height }, foot);
    surface.attr('x', x).attr('overflow', 'visible');
    drawing.draw(surface, scene, wide);
    foot += height + (drawing === shared ? 0 : 12);
    if (drawing !== shared) continue;
    const size = { width: wide, height: STEPS_HEIGHT };
    const axis = addSurface(svg, size, foot).attr('x', x).attr('overflow', 'visible');
    drawSteps(axis, { ...size, steps: scene.steps, unit: STRINGS.steps });
    foot += STEPS_HEIGHT + 12;
  }
  return foot;
}

/** What the lines and marks are, where nothing else on the picture says it. */
function linesOf({ identical, marks, pins }: Scene, seeds: number): string[] {
  const happened = marks.map(({ label }) => label);
  return [
    [STRINGS.band(seeds), identical ? STRINGS.identical : STRINGS.twin].join('; '),
    ...(happened.length > 0 ? [happened.join('; ')] : []),
    ...pins.map(({ letter, label }) => PANEL_STRINGS.pinned(letter, label)),
  ].map((line) => `${capital(line)}.`);
}

/** All drawings of a panel with title, sentence, method and link. */
function sheetOf(panel: Panel, scenes: Scenes): Sheet {
  const scene = scenes.current;
  const { seeds, probeSize } = scenes.run;
  const past = panel.drawings.filter(({ overTime }) => overTime);
  const now = panel.drawings.filter(({ overTime }) => !overTime);
  const left = past.length > 0 ? widthOf(past[0]) : 0;
  return {
    title: panel.title,
    see: panel.see(scene),
    notes: [
      `${panel.what} ${panel.estimator(scene.view)}; ${restsOn(seeds, probeSize)}.`,
      ...linesOf(scene, seeds),
      `${PANEL_STRINGS.made(Math.max(0, scene.at))} · ${scenes.link}`,
    ],
    width: left + (now.length > 0 ? NOW + (left > 0 ? GAP : 0) : 0),
    place: (svg, top) =>
      Math.max(
        column(svg, scene, past, 0, top),
        column(svg, scene, now, left > 0 ? left + GAP : 0, top),
      ),
  };
}

/** Saves a panel as vectors; the letters of its labels travel in the file. */
export async function saveSvg(panel: Panel, lab: Lab): Promise<void> {
  const { text } = await pictureOf(sheetOf(panel, scenesOf(lab)));
  download(`${await fileStem(panel, lab)}.svg`, 'image/svg+xml', text);
}

/** Saves a panel as pixels, twice as fine as on the page. @throws if the browser cannot draw it. */
export async function savePng(panel: Panel, lab: Lab): Promise<void> {
  const { size, text } = await pictureOf(sheetOf(panel, scenesOf(lab)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * SHARPNESS;
  canvas.height = size.height * SHARPNESS;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas gave no picture.');
  download(`${await fileStem(panel, lab)}.png`, 'image/png', blob);
}
