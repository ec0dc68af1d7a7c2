import { teacherOf } from '#engine/settings.ts';
import { donorOf } from '#model/index.ts';
import {
  activations,
  averagePrecision,
  contribution,
  logits,
  meanCosine,
  rocArea,
} from '#probes/index.ts';
import type { LastLook } from '#session/at-its-end.ts';
import type { Reading } from '#session/study.ts';

/** Areas under both curves at the end of a run, with the senses that are missing filled in each way. */
export function observe(look: LastLook): Reading {
  const { head, heldOut, inputs, labels, dims } = look;
  const missing = inputs.map((own, i) => {
    const columns = dims.inputs[i];
    return Array.from(labels, (_, n) => own[(n + 1) * columns - 1] === 0);
  });
  const scoresOf = (codes: readonly Float32Array[]) => {
    const parts = codes.map((own, i) => contribution(head, i, own));
    const out = logits(head, activations(head, parts, labels.length));
    return Float64Array.from(labels, (_, n) => out[2 * n + 1] - out[2 * n]);
  };
  const plain = scoresOf(heldOut.fused);
  const filled = scoresOf(substituted(look, missing));
  return {
    rocIn: rocArea(plain, labels),
    prIn: averagePrecision(plain, labels),
    rocSubstituted: rocArea(filled, labels),
    prSubstituted: averagePrecision(filled, labels),
    rate: labels.reduce((sum, label) => sum + label, 0) / labels.length,
  };
}

/** The codes as the head receives them, those of missing senses replaced by what the method puts in their place. */
function substituted(
  { params, heldOut, dims }: LastLook,
  missing: readonly (readonly boolean[])[],
): Float32Array[] {
  const { fused, substitutes } = heldOut;
  const m = fused.length;
  const [compared, columns] =
    params.gate > 0 ? [heldOut.shared, dims.shared] : [heldOut.codes, dims.latent];
  const alike = fused.map((_, i) =>
    fused.map((_other, j) => {
      const both = missing[i].flatMap((away, n) => (away || missing[j][n] ? [] : [n]));
      const of = (codes: Float32Array) =>
        both.flatMap((n) => Array.from(codes.subarray(n * columns, (n + 1) * columns)));
      return both.length > 0 ? meanCosine(of(compared[i]), of(compared[j]), columns) : -1;
    }),
  );
  return fused.map((own, i) => {
    const codes = own.slice();
    missing[i].forEach((away, n) => {
      if (!away) return;
      const present = Array.from({ length: m }, (_, j) => j).filter((j) => !missing[j][n]);
      const donor = donorOf(params, teacherOf(params, m), present, (j) => alike[i][j]);
      if (donor === undefined) return;
      const at = n * dims.latent;
      codes.set(substitutes[i][donor].subarray(at, at + dims.latent), at);
    });
    return codes;
  });
}
