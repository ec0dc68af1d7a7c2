import { useEffect, useRef } from 'react';
import { type CurvePoint, drawAgreement } from '#charts/agreement.ts';
import { surfaceOf } from '#charts/surface.ts';
import { useLab } from '#lab-state/context.ts';
import type { Recording } from '#lab-state/recording.ts';
import { capital, decimal, inkOf, spoken } from '#panels/words.ts';
import {
  type Fingerprint,
  modalityCount,
  printedArms,
  type Spec,
  scenarioOf,
  valuesPerArm,
} from '#spec/index.ts';
import { STRINGS } from './link-words.ts';
import { quantityAt, type Spread } from './spread.ts';
import { allowedAt } from './verdict.ts';

const HEIGHT = 132;
const print = decimal(4);

/** One quantity of the first arm, as the sender had it and as it is here. */
interface Curve {
  readonly label: string;
  readonly ink: string;
  readonly ours: readonly CurvePoint[];
  readonly theirs: readonly CurvePoint[];
  readonly allowed: readonly number[];
}

function curvesOf(
  recording: Recording | undefined,
  spec: Spec,
  { points }: Fingerprint,
  spread: readonly Spread[],
): Curve[] {
  const [arm] = printedArms(spec);
  const labels = scenarioOf(spec.run)
    .senses(spec.run)
    .map(({ label }) => label);
  return Array.from({ length: valuesPerArm(spec) }, (_, v) => {
    const { name, modality } = quantityAt(v, modalityCount(spec.run));
    const sense = modality === undefined ? '' : spoken(labels[modality]);
    const history = recording?.history(arm, name, modality ?? 0) ?? [];
    return {
      label: capital(sense ? STRINGS.shareOf(sense) : STRINGS.quantities[name]),
      ink: modality === undefined ? 'var(--ink)' : inkOf(modality),
      ours: history.map(({ step, mean }) => ({ step, value: mean })),
      theirs: points.map(({ step, values }) => ({ step, value: values[v] })),
      allowed: points.map(({ step }) => allowedAt(spread, step, name, spec.run)),
    };
  });
}

const oursAt = ({ ours }: Curve, step: number): number =>
  ours.find((point) => point.step === step)?.value ?? Number.NaN;

function furthest(curve: Curve): string {
  const gaps = curve.theirs.map(({ step, value }) => Math.abs(value - oursAt(curve, step)));
  const most = gaps.reduce((best, gap, k) => (gap > (gaps[best] ?? 0) ? k : best), 0);
  return STRINGS.furthest(print(gaps[most]), curve.theirs[most].step);
}

function Picture({ curve, steps }: { curve: Curve; steps: number }) {
  const ref = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    const sized = new ResizeObserver(() => {
      const { label, ink, ours, theirs, allowed } = curve;
      const size = { width: svg.clientWidth, height: HEIGHT };
      if (size.width === 0) return;
      drawAgreement(surfaceOf(svg), ours, theirs, allowed, {
        ...{ ...size, label, ink, steps },
        format: decimal(2),
        empty: STRINGS.noPoint,
      });
    });
    sized.observe(svg);
    return () => sized.disconnect();
  }, [curve, steps]);
  const words =
    curve.ours.length > 0
      ? STRINGS.curve(curve.label, furthest(curve))
      : STRINGS.theirCurve(curve.label);
  return <svg ref={ref} className="chart" role="img" aria-label={words} height={HEIGHT} />;
}

function Table({ curves }: { curves: readonly Curve[] }) {
  return (
    <details>
      <summary>{STRINGS.table}</summary>
      <div className="agreement-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{STRINGS.step}</th>
              {curves.flatMap(({ label }) => [
                <th key={`${label} s`} scope="col">{`${label}, ${STRINGS.sender}`}</th>,
                <th key={`${label} h`} scope="col">{`${label}, ${STRINGS.here}`}</th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {curves[0].theirs.map(({ step }, k) => (
              <tr key={step}>
                <th scope="row">{step}</th>
                {curves.flatMap((curve) => [
                  <td key={`${curve.label} s`}>{print(curve.theirs[k].value)}</td>,
                  <td key={`${curve.label} h`}>{print(oursAt(curve, step))}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface CurvesProps {
  readonly spec: Spec;
  readonly fingerprint: Fingerprint;
  readonly spread: readonly Spread[];
  /** Whether nothing is to be seen of the run here yet. */
  readonly theirsOnly?: boolean;
}

/** Both runs over each other, a picture per quantity of the first arm, and the numbers. */
export function Curves({ spec, fingerprint, spread, theirsOnly = false }: CurvesProps) {
  const { own } = useLab().live;
  const recording = theirsOnly ? undefined : own;
  const curves = curvesOf(recording, spec, fingerprint, spread);
  return (
    <>
      <div className="agreement">
        {curves.map((curve) => (
          <Picture key={curve.label} curve={curve} steps={spec.run.steps} />
        ))}
      </div>
      {!theirsOnly && <Table curves={curves} />}
    </>
  );
}
