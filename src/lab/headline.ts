import { collapsedSince, isCollapsed } from '#panels/collapse.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Switch } from '#store/experiment.ts';
import type { Recording } from '#store/recording.ts';

/** One sentence about the present, in parts; a part with a modality wears its hue. */
export interface Headline {
  readonly parts: readonly { readonly text: string; readonly modality?: number }[];
  readonly cause: string;
}

const plain = (text: string, cause: string): Headline => ({ parts: [{ text }], cause });

const whole = (share: number): string => `${Math.max(0, Math.round(share * 100))} %`;

/** The modality with the smallest share of the live arm's answer, and that share. */
function weakestOf(recording: Recording) {
  return recording.info.modalities
    .map((_, modality) => ({ modality, share: recording.band(LIVE, 'share', modality).mean }))
    .reduce((a, b) => (b.share < a.share ? b : a));
}

/** What the data say now. `switches` are those that are on. */
export function headlineOf(
  recording: Recording | undefined,
  switches: ReadonlyMap<Switch, number>,
): Headline {
  if (!recording || recording.newest <= 0) {
    return plain(
      'Two senses, one answer. Will the network use both?',
      'Press Play. A live arm and its ghost twin start from the same weights and see the same samples.',
    );
  }
  const { modality, share } = weakestOf(recording);
  if (!Number.isFinite(share) || recording.band(LIVE, 'accuracy').mean < 0.5) {
    return plain(
      'It is learning, and nothing is settled yet.',
      'Shares of the answer mean something once the answers are better than chance.',
    );
  }
  const name = { text: recording.info.modalities[modality].label, modality };
  const ghost = recording.band(GHOST, 'share', modality).mean;
  const since = collapsedSince(recording, modality);
  if (since !== undefined) {
    return {
      parts: [
        name,
        { text: ` has fallen below 10 % of the answer. It collapsed at step ${since}.` },
      ],
      cause:
        switches.size > 0
          ? 'A switch is on; give it some steps to bring the sense back.'
          : 'Alone, the sense could answer: its control shows it. The network stopped listening. Throw a switch.',
    };
  }
  const ghostCollapsed = isCollapsed(recording, modality, recording.newest, GHOST);
  if (switches.size > 0 && ghostCollapsed) {
    return {
      parts: [name, { text: ` is coming back: ${whole(share)} of the answer.` }],
      cause: `In the ghost twin, which has no switch, it counts for ${whole(ghost)}.`,
    };
  }
  if (share < 0.2) {
    return {
      parts: [name, { text: ` is fading: ${whole(share)} of the answer.` }],
      cause: 'The other sense already answers, so listening to this one hardly pays.',
    };
  }
  return plain('Both senses are heard.', `The smaller share is ${whole(share)} of the answer.`);
}
