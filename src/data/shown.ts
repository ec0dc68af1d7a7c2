import type { Shown } from '#protocol/traced.ts';
import type { Load } from './load.ts';
import { fromMuLaw } from './mu-law.ts';
import { fetchBytes, type PackedFile } from './packed.ts';

/** The file `shown` of a packed set: per sense a list of what there is of every held-out sample. */
type ShownFile = Record<
  string,
  {
    readonly texts?: readonly string[];
    /** Words, in small letters, that are inputs of the sense. */
    readonly known?: readonly string[];
    readonly lines?: readonly (readonly (readonly number[])[])[];
    /** Where each clip begins in the file `spoken`, and where the last ends; the clip of every sample, or -1. */
    readonly clips?: { readonly starts: readonly number[]; readonly of: readonly number[] };
  }
>;

/** What a person is shown of a packed set. */
export interface SetShows {
  /** Per sense, of held-out sample `row`. @throws DatasetError if the file is missing or damaged. */
  of(row: number): Promise<readonly Shown[]>;
  /** A clip at 8 kHz, from -1 to 1. @throws DatasetError if the file is missing or damaged. */
  heard(clip: number): Promise<Float32Array>;
}

/** What `load` gives, fetched once, and again if that failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

/** @param ids of the senses. @param files `shown`, and `spoken` where there is something to hear (8-bit mu-law). */
export function setShows(
  id: string,
  ids: readonly string[],
  files: { readonly shown: PackedFile; readonly spoken?: PackedFile },
  load: Load,
): SetShows {
  const parts = once(async () => {
    const text = new TextDecoder().decode(await fetchBytes(load, id, files.shown));
    return JSON.parse(text) as ShownFile;
  });
  const spoken = once(async () =>
    files.spoken ? fetchBytes(load, id, files.spoken) : new Uint8Array(),
  );
  return {
    of: async (row) => {
      const all = await parts();
      return ids.map((sense): Shown => {
        const { texts, known, lines, clips } = all[sense] ?? {};
        const text = texts?.[row];
        const words = text?.toLowerCase().match(/[a-z]+/g) ?? [];
        const clip = clips?.of[row] ?? -1;
        return {
          text,
          known: known && words.filter((word) => known.includes(word)),
          lines: lines?.[row],
          clip: clip < 0 ? undefined : clip,
        };
      });
    },
    heard: async (clip) => {
      const clips = Object.values(await parts()).find((part) => part.clips)?.clips;
      const [from, to] = clips?.starts.slice(clip, clip + 2) ?? [];
      return Float32Array.from((await spoken()).subarray(from, to), fromMuLaw);
    },
  };
}
