import { useEffect, useRef } from 'react';
import { surfaceOf } from '#charts/surface.ts';
import { timeScale } from '#charts/time.ts';
import type { Drawing } from '#panels/panel.ts';
import { useExperiment } from '#store/experiment.ts';
import { subscribe } from '#store/live.ts';
import { look, useView } from '#store/view.ts';
import { currentScene } from './useScene.ts';

/** Mounts a drawing: draws at most once a frame, only while visible, and reads the pointer. */
export function Chart({ drawing, label }: { drawing: Drawing; label: string }) {
  const ref = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    let visible = false;
    const draw = () => {
      if (visible && svg.clientWidth > 0)
        drawing.draw(surfaceOf(svg), currentScene(), svg.clientWidth);
    };
    const seen = new IntersectionObserver(([entry]) => {
      visible = entry.isIntersecting;
      draw();
    });
    const sized = new ResizeObserver(draw);
    seen.observe(svg);
    sized.observe(svg);
    const stops = [subscribe(draw), useExperiment.subscribe(draw), useView.subscribe(draw)];
    return () => {
      seen.disconnect();
      sized.disconnect();
      for (const stop of stops) stop();
    };
  }, [drawing]);

  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scene = currentScene();
    const at = event.clientX - box.left;
    if (drawing.overTime) {
      const scale = timeScale({ width: box.width, steps: scene.steps });
      const step = Math.round(Math.min(Math.max(0, scale.invert(at)), scene.steps));
      look({ crosshair: step });
    } else if (drawing.neuronAt) {
      look({ neuron: drawing.neuronAt(at, event.clientY - box.top, scene, box.width) });
    }
  };

  return (
    <svg
      ref={ref}
      className="chart"
      role="img"
      aria-label={label}
      height={drawing.height}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => drawing.overTime && look({ crosshair: undefined })}
    />
  );
}
