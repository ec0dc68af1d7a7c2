import { create } from 'zustand';

/** How long the page is left alone before its files are kept for use without a network, ms. */
const LATER = 5000;

/** Whether a newer version of the page waits to be used. */
export const useOffline = create<{ readonly waiting?: ServiceWorker }>(() => ({}));

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) useOffline.setState({ waiting });
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

/** Where the page may keep its files: nothing on http, and even to ask is refused where storage is forbidden. */
function keeper(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Keeps the built page for use without a network. */
export function startOffline(): void {
  const files = keeper();
  if (!import.meta.env.PROD || !files) return;
  setTimeout(() => {
    // Where it is refused, as in some private windows, the page works as before.
    files.register('./sw.js').then(
      (registration) => {
        if (!registration) return;
        watch(registration);
        // The page that was here before is gone, so its release may go as well.
        registration.active?.postMessage('tidy');
      },
      () => {},
    );
  }, LATER);
}

/** Lets the newer version take over, and opens the page anew. */
export function takeNewer(): void {
  const { waiting } = useOffline.getState();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting?.postMessage('take-over');
}
