import { parseRoles } from '#intake/roles.ts';
import { type OwnSet, parseOwn } from '#spec/index.ts';
import type { Intake, IntakeStore } from '../state/intake.ts';

/** What a file that was brought is, beside the one that a link names. */
export type Match = 'it' | 'other-columns' | 'other-numbers' | 'unusable';

/** Whether the files that were brought are those that a link names, as far as that is known. */
export function matchOf(
  { finding, set, report, refused }: Intake,
  { mark, roles }: OwnSet,
): Match | undefined {
  if (finding && finding.items.length !== parseRoles(roles).length) return 'other-columns';
  if (set) return parseOwn(set.own)?.mark === mark ? 'it' : 'other-numbers';
  return report || refused ? 'unusable' : undefined;
}

/** Gives what is brought the roles of a link, and has it read. @returns how to stop. */
export const readAs = (intake: IntakeStore, named: OwnSet): (() => void) =>
  intake.subscribe(({ finding }, before) => {
    if (!finding || finding === before.finding) return;
    const of = parseRoles(named.roles);
    if (finding.items.length !== of.length) return;
    intake.setRoles({ senses: named.senses.map(({ label }) => label), of });
    intake.prepare();
  });
