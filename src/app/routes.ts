import type { ComponentType } from 'react';
import { later, laterPage, type Part } from '#parts/later.tsx';
import { addressOf, opensLab } from '#spec/address.ts';
import { say } from './say.ts';

/** A page: where it lies, what it is called, and what shows it. */
export interface Route {
  readonly path: string;
  readonly name: string;
  readonly Page: Part;
  /** Whether it is for those who build the lab, or who come with something of their own: a link at the foot. */
  readonly quiet?: boolean;
  /** Whether it is reached from another page, whose path its own begins with, and not from the list of pages. */
  readonly under?: boolean;
  /** Whether what follows its path names something on the page. */
  readonly within?: boolean;
  /** Whether it is told in every language; where it is not, all of it is English. */
  readonly told?: boolean;
}

const lab = () => import('./lab.tsx');

/** What the lab puts into the frame of the page. */
export const Badge = later(async () => (await lab()).Badge);
export const Saved = later(async () => (await lab()).Saved);
export const ShareButton = later(async () => (await lab()).ShareButton);
export const Help = later(async () => (await lab()).Help);

/** A page that asks the lab of the address bar. */
const besideLab = (load: () => Promise<ComponentType>) =>
  laterPage(async () => {
    const [{ inLab }, Page] = await Promise.all([import('./in-lab.tsx'), load()]);
    return inLab(Page);
  });

export const FRONT: Route = {
  path: '/',
  get name() {
    return say('page-front');
  },
  under: true,
  told: true,
  Page: laterPage(async () => (await import('#front/open.tsx')).openFront()),
};

export const LAB: Route = {
  path: '/lab',
  told: true,
  get name() {
    return say('page-lab');
  },
  Page: laterPage(async () => (await lab()).LabPage),
};

/** The pages in the order in which they are offered. */
export const ROUTES: readonly Route[] = [
  FRONT,
  {
    path: '/learn',
    told: true,
    get name() {
      return say('page-learn');
    },
    Page: laterPage(async () => (await import('#learn/open.tsx')).openLearn()),
    within: true,
  },
  LAB,
  {
    path: '/explore',
    get name() {
      return say('page-explore');
    },
    Page: besideLab(async () => (await import('#explore/page/open-explore.tsx')).openExplore()),
  },
  {
    path: '/explore/live',
    get name() {
      return say('page-living');
    },
    Page: laterPage(async () => (await import('#explore/living/open-living.tsx')).openLiving()),
    under: true,
  },
  {
    path: '/data',
    told: true,
    get name() {
      return say('page-data');
    },
    Page: laterPage(async () => (await import('#own/open.tsx')).openOwn()),
  },
  {
    path: '/paper',
    told: true,
    get name() {
      return say('page-claims');
    },
    Page: laterPage(async () => (await import('#paper/open.tsx')).openPaper()),
  },
  {
    path: '/theory',
    told: true,
    get name() {
      return say('page-theory');
    },
    Page: laterPage(async () => (await import('#theory/open.tsx')).openTheory()),
    within: true,
  },
  {
    path: '/diagnose',
    told: true,
    get name() {
      return say('page-diagnose');
    },
    quiet: true,
    Page: laterPage(async () => (await import('#diagnose/open.tsx')).openDiagnose()),
  },
  {
    path: '/gallery',
    get name() {
      return say('page-gallery');
    },
    quiet: true,
    Page: laterPage(async () => (await import('#gallery/GalleryPage.tsx')).default),
  },
  {
    path: '/bench',
    get name() {
      return say('page-bench');
    },
    quiet: true,
    Page: laterPage(async () => (await import('#bench/BenchPage.tsx')).default),
  },
  {
    path: '/runs',
    told: true,
    get name() {
      return say('page-runs');
    },
    Page: besideLab(async () => (await import('#share/files/RunsPage.tsx')).default),
  },
];

/** The page at an address, if there is one. */
export function routeAt(hash: string): Route | undefined {
  if (opensLab(hash)) return LAB;
  const { path } = addressOf(hash);
  return ROUTES.find(
    (route) => route.path === path || (route.within && path.startsWith(`${route.path}/`)),
  );
}
