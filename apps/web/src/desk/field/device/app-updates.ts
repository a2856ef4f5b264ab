const script = '/desk/field-worker.js';
const scope = '/desk/field';

/**
 * Keeps the shell of the phone view on the device, so that it opens without network.
 * @param onNew told when a newer version lies ready, with how to take it.
 */
export const keepShell = async (onNew: (take: () => void) => void): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  let taken = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (taken) location.reload();
  });
  const registration = await navigator.serviceWorker.register(script, { scope });
  const offer = (worker: ServiceWorker): void =>
    onNew(() => {
      taken = true;
      worker.postMessage('take-over');
    });
  const watch = (worker: ServiceWorker | null): void => {
    // The very first version takes over by itself.
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) offer(worker);
    });
  };
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) registration.update().catch(() => undefined);
  });
};
