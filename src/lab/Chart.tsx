import { useEffect, useRef } from 'react';
import { timeScale } from '#charts/frame.ts';
import { surfaceOf } from '#charts/surface.ts';
import { useLab } from '#lab-state/context.ts';
import { lettersAt } from '#panels/letters.ts';
import type { Drawing } from '#panels/panel.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { useGuard } from '#parts/useGuard.ts';
import { LastDrawn } from './depends.ts';
import { drawNever, drawSoon } from './draw-queue.ts';
import { beforePrint } from './printing.ts';
import { useScenes } from './useScene.ts';

/** Time between two drawings for those who asked for less motion, ms. */
const CALM_MS = 250;

let motion: MediaQueryList | undefined;

function calm(): boolean {
  motion ??= matchMedia('(prefers-reduced-motion: reduce)');
  return motion.matches;
}

/** Calls `draw` in one of the next frames, however often it is asked; four times a second if calm. */
function scheduler(draw: () => void) {
  let timer = 0;
  const inFrame = () => {
    timer = 0;
    drawSoon(draw);
  };
  return {
    ask: () => {
      if (!calm()) inFrame();
      else timer ||= window.setTimeout(inFrame, CALM_MS);
    },
    stop: () => {
      drawNever(draw);
      clearTimeout(timer);
    },
  };
}

interface Props {
  readonly drawing: Drawing;
  readonly describedBy?: string;
}

function Picture({ drawing, describedBy }: Props) {
  const { experiment, view, live } = useLab();
  const guard = useGuard();
  const scenes = useScenes();
  const ref = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    const last = new LastDrawn();
    let visible = false;
    // Asking the element for its width here would lay out the page once per chart and frame.
    let width = 0;
    let letters = 1;
    const drawWhere = (isSeen: boolean) =>
      guard(() => {
        const scene = scenes.current;
        if (!isSeen || width === 0 || !last.isNew(drawing, scene, width)) return;
        const height = drawing.fit?.(scene, width) ?? drawing.height;
        svg.setAttribute('height', String(height * letters));
        drawing.draw(surfaceOf(svg), scene, width);
      });
    const draw = () => drawWhere(visible);
    const schedule = scheduler(draw);
    const seen = new IntersectionObserver((entries) => {
      visible = entries[entries.length - 1].isIntersecting;
      draw();
    });
    const sized = new ResizeObserver(([entry]) => {
      letters = lettersAt(entry.contentRect.width, drawing.overlaid);
      const wide = Math.round(entry.contentRect.width / letters);
      if (wide === width) return;
      width = wide;
      draw();
    });
    seen.observe(svg);
    sized.observe(svg);
    const stops = [
      ...[live.subscribe, experiment.subscribe, view.subscribe].map((follow) =>
        follow(schedule.ask),
      ),
      beforePrint(() => drawWhere(true)),
    ];
    return () => {
      seen.disconnect();
      sized.disconnect();
      schedule.stop();
      for (const stop of stops) stop();
    };
  }, [drawing, experiment, view, live, scenes, guard]);

  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    // The page was scrolled under a pointer that rests: nobody points at what comes to lie there.
    if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scene = scenes.current;
    const scale = lettersAt(box.width, drawing.overlaid);
    const width = box.width / scale;
    const at = (event.clientX - box.left) / scale;
    if (drawing.overTime) {
      const steps = timeScale({ width, steps: scene.steps });
      const step = drawing.stepAt?.(at, scene, width) ?? steps.invert(at);
      view.setState({ crosshair: Math.round(Math.min(Math.max(0, step), scene.steps)) });
    } else if (drawing.neuronAt) {
      const down = (event.clientY - box.top) / scale;
      view.setState({ neuron: drawing.neuronAt(at, down, scene, width) });
    }
  };
  const leave = (event: React.PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (drawing.overTime) view.setState({ crosshair: undefined });
    else if (drawing.neuronAt) view.setState({ neuron: undefined });
  };

  return (
    <svg
      ref={ref}
      className="chart"
      role="img"
      aria-label={drawing.name}
      aria-describedby={describedBy}
      height={drawing.height}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={leave}
    />
  );
}

/**
 * Mounts a drawing: draws at most once a frame, only while visible, and reads the pointer. Where the drawing
 * fails, words stand in its place, and what belongs to it goes on.
 */
export function Chart(props: Props) {
  return (
    <Boundary>
      <Picture {...props} />
    </Boundary>
  );
}
