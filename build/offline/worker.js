/** Keeps the page's own files, so that it opens without a network. The build fills in both constants. */
const VERSION = '__VERSION__';
const FILES = JSON.parse('__FILES__');

const PREFIX = 'wane-files-';
const CACHE = PREFIX + VERSION;
/** Files that are kept once they have been asked for; their names change with their contents. */
const KEPT_LATER = /\/assets\//;
/** Where a release that serves writes which pages live on releases before it. */
const RELEASES = './releases';

/** A file of the last version serves again if its name says that it is the same. */
async function fetched(file) {
  const before = KEPT_LATER.test(`/${file}`) && (await caches.match(file));
  const response = before || (await fetch(file, { cache: 'reload' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return [file, response];
}

/** All files or none: a version that is not whole never takes over. */
async function install() {
  const all = await Promise.all(FILES.map(fetched));
  const cache = await caches.open(CACHE);
  await Promise.all(all.map(([file, response]) => cache.put(file, response)));
}

const others = async () =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

/** Since when a release serves, and the ids of pages and workers that live on each one before it. */
async function releasesIn(name) {
  const written = await (await caches.open(name)).match(RELEASES);
  return written ? written.json() : { since: 0, pages: {} };
}

let known;
const releases = () => {
  known ??= releasesIn(CACHE);
  return known;
};

async function write(changed) {
  known = Promise.resolve(changed);
  await (await caches.open(CACHE)).put(RELEASES, new Response(JSON.stringify(changed)));
}

const livingIds = async () =>
  (await self.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id);

/** Who lives now lives on the release before this one, unless on an older one. */
async function activate() {
  const before = await Promise.all(
    (await others()).map(async (name) => ({ name, ...(await releasesIn(name)) })),
  );
  const last = before.sort((a, b) => a.since - b.since).at(-1);
  if (last) {
    const older = Object.values(last.pages).flat();
    const own = (await livingIds()).filter((id) => !older.includes(id));
    await write({ since: Date.now(), pages: { ...last.pages, [last.name]: own } });
  } else await write({ since: Date.now(), pages: {} });
  await self.clients.claim();
}

/** Forgets releases on which no page lives any more. */
async function tidy() {
  // Until it is activated nobody has written down yet who lives on the release before.
  if (self.serviceWorker && self.serviceWorker.state !== 'activated') return;
  const { since, pages } = await releases();
  const living = await livingIds();
  const needed = Object.entries(pages).filter(([, ids]) => ids.some((id) => living.includes(id)));
  const kept = Object.fromEntries(needed);
  // One that waits or is on its way has files, too, and no page yet.
  const { waiting, installing } = self.registration;
  const gone = (await others()).filter((name) =>
    waiting || installing ? name in pages && !(name in kept) : !(name in kept),
  );
  await write({ since, pages: kept });
  await Promise.all(gone.map((name) => caches.delete(name)));
}

/** The release that a page lives on; a worker that it starts lives there, too. */
async function releaseOf({ clientId, resultingClientId, request }) {
  const { since, pages } = await releases();
  const name = Object.keys(pages).find((older) => pages[older].includes(clientId));
  if (!name || request.mode === 'navigate') return CACHE;
  if (resultingClientId) {
    await write({ since, pages: { ...pages, [name]: [...pages[name], resultingClientId] } });
  }
  return name;
}

async function answer(event) {
  const { request } = event;
  const cache = await caches.open(await releaseOf(event));
  const { pathname } = new URL(request.url);
  const root = new URL(self.registration.scope).pathname;
  const isPage = pathname === root || pathname === `${root}index.html`;
  const own = await cache.match(isPage ? './' : request, { ignoreSearch: isPage });
  const kept = own ?? (KEPT_LATER.test(pathname) && (await caches.match(request)));
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200 && KEPT_LATER.test(pathname)) cache.put(request, response.clone());
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(tidy());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.location.origin)) return;
  event.respondWith(answer(event));
});
