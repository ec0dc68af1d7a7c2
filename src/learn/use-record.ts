import { useEffect, useState } from 'react';
import type { LabHost } from '#lab-state/host.ts';
import type { Recorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { usePlayer } from './lesson-context.ts';
import { loadRecord } from './player.ts';
import { runsOf } from './records.ts';

const made = new WeakMap<Recorded, Recording>();

/** The whole record of an experiment, if one comes with the lesson; the same object for the same record. */
async function wholeRecord(host: LabHost, link: string): Promise<Recording | undefined> {
  const recorded = await loadRecord(host, link);
  if (!recorded) return undefined;
  const known = made.get(recorded);
  if (known) return known;
  const whole = Recording.of(recorded.info, recorded.frames);
  made.set(recorded, whole);
  return whole;
}

/** The records of the runs of the page by their names, whole, once they have come; of all, or of one. */
export function useRecords(name?: string): ReadonlyMap<string, Recording> {
  const { place, lab } = usePlayer();
  const [records, setRecords] = useState<ReadonlyMap<string, Recording>>(new Map());
  useEffect(() => {
    let wanted = true;
    const links = runsOf(place).filter(([run]) => name === undefined || run === name);
    const taken = links.map(async ([run, link]) => {
      const whole = await wholeRecord(lab.host, link);
      return whole ? [[run, whole] as const] : [];
    });
    Promise.all(taken)
      .then((all) => wanted && setRecords(new Map(all.flat())))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [place, lab, name]);
  return records;
}

/** The record of a run of the page, whole. */
export const useRecord = (name: string): Recording | undefined => useRecords(name).get(name);
