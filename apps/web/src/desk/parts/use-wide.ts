import { useSyncExternalStore } from 'react';

/** Whether the window is at least so many CSS pixels wide. */
export const useWide = (pixels: number): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(`(min-width: ${pixels}px)`);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(`(min-width: ${pixels}px)`).matches,
  );
