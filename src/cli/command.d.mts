import type { ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Takes<O extends Options> {
  readonly options?: O;
  readonly words?: readonly [least: number, most: number];
}

type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

export class WrongError extends Error {}
export function sentenceOf(error: unknown): string | undefined;
export function parsed<const O extends Options = Record<never, never>>(
  usage: string,
  takes?: Takes<O>,
): Given<O>;
export function asked<const O extends Options = Record<never, never>>(
  usage: string,
  takes?: Takes<O>,
): Given<O>;
export function wholeNumber(name: string, text: string, least: number, most: number): number;
export function someNumber(name: string, text: string, least: number, most: number): number;
export function oneOf<T extends string>(what: string, text: string, known: readonly T[]): T;
export function writable(path: string): string;
export function readJson(path: string): unknown;
