import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { readStored, removeStored, writeStored } from './device/storage.ts';

/** A part of the site that is no longer there, although the site answers: it was updated while it was open. */
export class PageGone extends Error {
  override name = 'PageGone';
}

const reloadedFor = 'daiban.reloaded';

const isSiteThere = async (): Promise<boolean> => {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

const never = new Promise<never>(() => undefined);

/**
 * Loads a page when it is first opened. After an update its file may be gone: then the site is loaded anew, once; what was written is kept
 * on the device. When that did not help, or the browser keeps no mark of it, fails with `PageGone`; without a network, with what the browser said.
 */
export const loadPage = (load: () => Promise<{ readonly default: ComponentType }>): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    try {
      const page = await load();
      removeStored('sessionStorage', reloadedFor);
      return page;
    } catch (fault) {
      if (!(await isSiteThere())) throw fault;
      const address = location.pathname;
      if (readStored('sessionStorage', reloadedFor) === address || !writeStored('sessionStorage', reloadedFor, address)) {
        throw new PageGone(address);
      }
      location.reload();
      return never;
    }
  });
