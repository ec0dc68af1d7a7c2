/** Path of the route in the hash: "/lab" in "#/lab?v=1". */
export const pathNow = (): string => location.hash.slice(1).split('?')[0] || '/';

/** Whether a route shows the lab. */
export const isLab = (path: string): boolean => path === '/' || path === '/lab';

/** What binds a lab to the page's address, history and title. A lab without one changes none of them. */
export interface Address {
  /** The link that is asked for. */
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

/** The address bar of this page; for one lab only. */
export function addressBar(): Address {
  let title: string | undefined;
  return {
    link: () => location.hash,
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
