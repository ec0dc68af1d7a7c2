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

/** Keeps the built page for use without a network. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  setTimeout(() => {
    // Where it is refused, as in some private windows, the page works as before.
    navigator.serviceWorker.register('./sw.js').then(
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
