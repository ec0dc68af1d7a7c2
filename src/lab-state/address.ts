import { addressOf, isLab, opensLab } from '#spec/address.ts';

export const hashNow = (): string => location.hash;

/** Path of the route in the hash, repaired: "/lab" in "#/lab?v=1". */
export const pathNow = (): string => addressOf(hashNow()).path;

/** Whether an address leads to the lab and to no experiment of its own. */
export function isBare(hash: string): boolean {
  const { path, query, notes } = addressOf(hash);
  return isLab(path) && query === undefined && notes.every(({ harmless }) => harmless);
}

/** What binds a lab to the page's address, history and title. A lab without one changes none of them. */
export interface Address {
  /** The link that is asked for; empty where the page shows something else. */
  link(): string;
  /** Makes it a link to the experiment that is open, as it grows. */
  show(link: string): void;
  /**
   * Makes it a link to another experiment. One that was run keeps its place in the history, so that Back
   * leads there; one that was only looked at on the way gives it up.
   */
  showNext(link: string): void;
  /** From here on the experiment has a place of its own in the history. */
  markRun(): void;
  /** Puts words before the title of the page; nothing takes them away. */
  entitle(words?: string): void;
}

/** What a history entry knows of itself: whether its experiment was run. */
interface Entry {
  readonly ran?: boolean;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

/** A link without the language in which its page is told: that stands beside its experiment, first or last. */
export function withoutLanguage(link: string): string {
  let now = link;
  // It may stand there more than once: hung on again, or by whoever passed the link on.
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replace(/([?&])lang=[^&]*(&?)/, (_, front: string, after: string) => after && front);
  }
  return now;
}

/** The address bar of this page; for one lab only. */
export function addressBar(): Address {
  let title: string | undefined;
  return {
    link: () => (opensLab(hashNow()) ? withoutLanguage(hashNow()) : ''),
    show: (link) => {
      if (link !== location.hash) history.replaceState(entry(), '', link);
    },
    showNext: (link) => {
      if (entry().ran) history.pushState({}, '', link);
      else history.replaceState({}, '', link);
    },
    markRun: () => {
      if (!entry().ran) history.replaceState({ ran: true }, '');
    },
    entitle: (words) => {
      const own = title ?? document.title;
      title = words && own;
      document.title = words ? `${words} · ${own}` : own;
    },
  };
}
