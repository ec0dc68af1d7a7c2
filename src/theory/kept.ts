import type { ExhibitId, Finding } from '#protocol/exhibits.ts';

const FILES = import.meta.glob<Finding>('./kept/*.json', { import: 'default' });

/** What the runs of every exhibit measured, as it is kept with the page. */
export async function keptFindings(): Promise<ReadonlyMap<ExhibitId, Finding>> {
  const findings = await Promise.all(Object.values(FILES).map((load) => load()));
  return new Map(findings.map((finding) => [finding.exhibit, finding]));
}
