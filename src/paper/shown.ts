import { spoken } from '#language/say.ts';
import type { Kept, KeptArm, KeptFinding, KeptPart, Search } from '#sweep/kept.ts';
import { brokenSaid, claimSaid, keptSaid } from './kept-said.ts';
import { KEPT, KEPT_SEARCHES } from './results.ts';

/** The same with every name said by `say`. */
const renamed = <T>(named: Readonly<Record<string, T>>, say: (name: string) => string) =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [say(name), value]));

function findingShown(finding: KeptFinding): KeptFinding {
  const say = (text: string) => keptSaid(text, finding.scenario);
  const named = <T extends { readonly name: string }>(one: T): T => ({
    ...one,
    name: say(one.name),
  });
  const part = (one: KeptPart): KeptPart => ({
    ...named(one),
    samples: renamed(one.samples, say),
    ...(one.showcase && { showcase: renamed(one.showcase, say) }),
  });
  const arm = (one: KeptArm): KeptArm => ({ ...named(one), figures: one.figures.map(named) });
  return {
    ...finding,
    ...(finding.reason && { reason: say(finding.reason) }),
    parts: finding.parts.map(part),
    arms: finding.arms.map(arm),
    rates: finding.rates.map(named),
    broken: finding.broken.map((text) => brokenSaid(text, finding.scenario)),
  };
}

/** A claim in the language of the moment. */
export const claimShown = (claim: Kept): Kept => ({
  ...claim,
  title: claimSaid(claim.id, 'title', claim.title),
  paper: claimSaid(claim.id, 'paper', claim.paper),
  prediction: claimSaid(claim.id, 'prediction', claim.prediction),
  findings: claim.findings.map(findingShown),
});

/** A search in the language of the moment. */
export const searchShown = (search: Search): Search => {
  const say = (text: string) => keptSaid(text, search.scenario);
  return {
    ...search,
    questions: search.questions.map((question) => ({
      ...question,
      title: say(question.title),
      versus: say(question.versus),
      places: question.places.map((place) => ({
        ...place,
        setting: say(place.setting),
        differences: place.differences.map((one) => ({ ...one, name: say(one.name) })),
      })),
    })),
  };
};

function inLanguage<T>(make: () => T): () => T {
  let made: { readonly language: string; readonly value: T } | undefined;
  return () => {
    const language = spoken();
    if (made?.language !== language) made = { language, value: make() };
    return made.value;
  };
}

/** What is kept of claims and searches, in the language of the moment. */
export const claimsShown = inLanguage(() => KEPT.map(claimShown));
export const searchesShown = inLanguage(() => KEPT_SEARCHES.map(searchShown));
