import { defineHatches, drawGlyph, largestPart, partOf, RING_FROM, sectorOf } from '../neuron.ts';
import { clear, put, write, writeEmpty } from '../surface.ts';
import type { Surface } from '../types.ts';
import { answerDoor, drawAnswers } from './answers.ts';
import { drawBlock } from './block.ts';
import { drawCodes, drawNotes, largest } from './codes.ts';
import { drawEdgesIn, drawEdgesOut } from './edges.ts';
import type { NetworkLayout } from './layout.ts';
import { defineCover, drawInput } from './picture.ts';
import { drawStep } from './step.ts';
import type { NetworkData, NetworkWords } from './types.ts';

const HATCH = 'hatch-network';
/** Radius below which a neuron stands in an empty circle, and is listed. */
const FAINT = 9;

/** What the columns are called. */
function drawHeads(
  surface: Surface,
  layout: NetworkLayout,
  data: NetworkData,
  words: NetworkWords,
) {
  if (!layout.across) return;
  const head = (name: string, x: number, anchor = 'start') =>
    write(surface, name, { class: 'head', x, y: 12, 'text-anchor': anchor });
  if (!data.flow) return;
  head(words.goesIn, 0);
  head(words.encoders, layout.codes[0].x - 14);
  if (data.flow.gate > 0) head(words.block, layout.block.x + layout.block.width / 2, 'middle');
  const columns = layout.neurons.map(({ x }) => x);
  head(words.neurons, (Math.min(...columns) + Math.max(...columns)) / 2, 'middle');
  head(words.comesOut, layout.answers.x - 24);
}

/** Every neuron as its own mixture, over the edges. */
function drawNeurons(
  surface: Surface,
  layout: NetworkLayout,
  data: NetworkData,
  words: NetworkWords,
): void {
  const { live, ghost, inks, chosen } = data;
  const most = data.most ?? largestPart([...live, ...(ghost ?? [])], inks.length);
  const radius = (variance: number) =>
    most > 0 ? layout.reach * Math.sqrt(Math.max(0, variance) / most) : 0;
  const small = [...live.keys()].filter((n) => {
    const mixture = live[n];
    const { x, y } = layout.neurons[n];
    const rims = inks.map((_, i) => Math.max(2, radius(partOf(mixture, i))));
    const edge = Math.max(...rims) + (mixture.collision > RING_FROM ? 7 : 0);
    const d = rims.map((rim, i) => sectorOf(i, inks.length, 0, rim + 2)).join('');
    put(surface, 'path', { class: 'ground', d, transform: `translate(${x} ${y})` });
    if (edge < FAINT) put(surface, 'circle', { class: 'faint', cx: x, cy: y, r: FAINT });
    drawGlyph(surface, { mixture, ghost: ghost?.[n], inks, hatch: HATCH, x, y, radius });
    if (chosen === n) {
      put(surface, 'circle', {
        class: 'chosen',
        cx: x,
        cy: y,
        r: Math.max(edge + 5, 0.8 * layout.reach),
      });
    }
    return edge < FAINT;
  });
  if (small.length === 0) return;
  const names = small.map((n) => n + 1).join(', ');
  const rightmost = Math.max(...layout.neurons.map(({ x }) => x)) + layout.reach;
  // What the answers say and the choice of a sample lie over the drawing, from their left edge on.
  const right = layout.across ? Math.min(rightmost, layout.words.x - 10) : rightmost;
  const foot = Math.max(...layout.neurons.map(({ y }) => y)) + layout.reach + 14;
  const place = { x: right, y: Math.min(layout.height - 2, foot), 'text-anchor': 'end' };
  write(surface, words.faint(names), { class: 'tick halo', ...place });
}

/**
 * One sample on its way through the network: what goes in, codes, the reallocation block, every neuron as its
 * mixture, and the answers of live and ghost. Edges: width is the weight, darkness what flows of this sample,
 * dashed where the neuron takes more noise than signal or something stands in. Without a sample, the neurons
 * alone.
 */
export function drawNetwork(
  surface: Surface,
  layout: NetworkLayout,
  data: NetworkData,
  words: NetworkWords,
): void {
  const { flow, inks, live } = data;
  clear(surface, layout);
  defineHatches(surface, inks, HATCH);
  defineCover(surface);
  drawHeads(surface, layout, data, words);
  if (!flow && live.length > 0) {
    drawNeurons(surface, layout, data, words);
    return;
  }
  if (!flow) {
    writeEmpty(surface, words.empty, layout.width / 2, layout.height / 2);
    return;
  }
  const strips = flow.senses.filter(({ shape }) => !shape);
  const most = largest(strips.map(({ inputs }) => inputs));
  for (const [i, sense] of flow.senses.entries()) {
    drawInput(surface, sense, layout.inputs[i], { most, across: layout.across });
    if (layout.across) continue;
    const { x, y } = layout.inputs[i];
    write(surface, sense.label, { class: 'reading strong', x, y: y - 8, fill: sense.text });
  }
  if (layout.across) {
    drawCodes(surface, layout, flow);
    drawEdgesIn(surface, layout, flow, data);
    const { answers } = flow;
    drawEdgesOut(surface, layout, flow, data, (c) => answerDoor(layout, c, answers));
    drawBlock(surface, layout, flow, words);
    drawNotes(surface, layout, flow);
  }
  drawNeurons(surface, layout, data, words);
  drawAnswers(surface, layout, flow.answers);
  if (data.step) drawStep(surface, layout, data.step);
}
