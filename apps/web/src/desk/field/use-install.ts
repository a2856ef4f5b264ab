import { useSyncExternalStore } from 'react';

/** Told by browsers that can install a page by a button of its own. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallEvent | undefined;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event as InstallEvent;
  tell();
});
addEventListener('appinstalled', () => {
  offered = undefined;
  tell();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** Whether the page was opened as an installed app, and how to ask for it where the browser offers that. */
export const useInstall = (): { readonly installed: boolean; readonly ask?: () => void } => {
  const event = useSyncExternalStore(subscribe, () => offered);
  return { installed: isInstalled(), ...(event === undefined ? {} : { ask: () => void event.prompt() }) };
};
