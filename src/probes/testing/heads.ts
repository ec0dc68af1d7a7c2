import type { Head } from '../head.ts';
import type { Draws } from './draws.ts';

/** A head with random weights, and biases around `bias`. */
export function randomHead(
  draws: Draws,
  sizes: Pick<Head, 'modalities' | 'latent' | 'fusion' | 'classes'>,
  bias = 0,
): Head {
  const { modalities, latent, fusion, classes } = sizes;
  const normals = (length: number) => Float32Array.from(draws.normals(length));
  return {
    ...sizes,
    weights: normals(modalities * latent * fusion),
    bias: normals(fusion).map((value) => value + bias),
    answerWeights: normals(fusion * classes),
    answerBias: normals(classes),
  };
}

/** Random codes per modality, size x latent. */
export const randomCodes = (draws: Draws, head: Head, size: number): Float32Array[] =>
  Array.from({ length: head.modalities }, () =>
    Float32Array.from(draws.normals(size * head.latent)),
  );
