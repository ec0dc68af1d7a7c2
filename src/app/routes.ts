import type { ComponentType } from 'react';
import { LabPage } from '#lab/LabPage.tsx';
import { laterPage } from '#parts/later.tsx';
import { isLab } from '#spec/index.ts';

/** A page: where it lies, what it is called, and what shows it. */
export interface Route {
  readonly path: string;
  readonly name: string;
  readonly Page: ComponentType;
  /** Whether it is for those who build the lab: a link at the foot leads there. */
  readonly quiet?: boolean;
  /** Whether it is reached from another page, whose path its own begins with, and not from the list of pages. */
  readonly under?: boolean;
  /** Whether what follows its path names something on the page. */
  readonly within?: boolean;
}

/** The pages in the order in which they are offered; the first also stands at the bare address. */
export const ROUTES: readonly Route[] = [
  { path: '/lab', name: 'Lab', Page: LabPage },
  {
    path: '/learn',
    name: 'Learn',
    Page: laterPage(async () => (await import('#learn/open.tsx')).openLearn()),
    within: true,
  },
  {
    path: '/explore',
    name: 'Explore',
    Page: laterPage(async () => (await import('#explore/page/open-explore.tsx')).openExplore()),
  },
  {
    path: '/explore/live',
    name: 'Living map',
    Page: laterPage(async () => (await import('#explore/living/open-living.tsx')).openLiving()),
    under: true,
  },
  {
    path: '/paper',
    name: 'Claims',
    Page: laterPage(async () => (await import('#paper/PaperPage.tsx')).default),
  },
  {
    path: '/theory',
    name: 'Theory',
    Page: laterPage(async () => (await import('#theory/open.tsx')).openTheory()),
    within: true,
  },
  {
    path: '/gallery',
    name: 'Gallery',
    quiet: true,
    Page: laterPage(async () => (await import('#gallery/GalleryPage.tsx')).default),
  },
  {
    path: '/bench',
    name: 'Bench',
    quiet: true,
    Page: laterPage(async () => (await import('#bench/BenchPage.tsx')).default),
  },
  {
    path: '/runs',
    name: 'My runs',
    Page: laterPage(async () => (await import('#share/files/RunsPage.tsx')).default),
  },
];

export const LAB = ROUTES[0];

/** The page at a path of the hash, if there is one. */
export const routeAt = (path: string): Route | undefined =>
  isLab(path)
    ? LAB
    : ROUTES.find(
        (route) => route.path === path || (route.within && path.startsWith(`${route.path}/`)),
      );
