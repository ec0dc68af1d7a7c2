/** Keeps the page's own files, so that it opens without a network. The build fills in both constants. */
const VERSION = '__VERSION__';
const FILES = JSON.parse('__FILES__');

const PREFIX = 'wane-files-';
const CACHE = PREFIX + VERSION;
/** Files that are kept once they have been asked for; their names change with their contents. */
const KEPT_LATER = /\/assets\//;

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

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(request.url);
  const root = new URL(self.registration.scope).pathname;
  const isPage = pathname === root || pathname === `${root}index.html`;
  const kept = await cache.match(isPage ? './' : request, { ignoreSearch: isPage });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200 && KEPT_LATER.test(pathname)) cache.put(request, response.clone());
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.location.origin)) return;
  event.respondWith(answer(request));
});
