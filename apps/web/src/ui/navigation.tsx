import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';

/** Where the reader is: path, query and fragment, kept by the browser's own history. */
export interface Place {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const listeners = new Set<() => void>();
const announce = (): void => {
  for (const listener of listeners) listener();
};

const readPlace = (): Place => ({ path: location.pathname, query: location.search, fragment: location.hash.slice(1) });
let place = readPlace();

const refresh = (): void => {
  const now = readPlace();
  if (now.path === place.path && now.query === place.query && now.fragment === place.fragment) return;
  place = now;
  announce();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    addEventListener('popstate', refresh);
    addEventListener('hashchange', refresh);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('popstate', refresh);
    removeEventListener('hashchange', refresh);
  };
};

export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place);

/** Goes to an address of this site. `replace` leaves no step to come back to. */
export const goTo = (address: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  refresh();
};

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string; readonly children: ReactNode };

/** A link inside this site: a real link for keyboard, menu and screen reader, without loading the page anew. */
export const Link = ({ to, onClick, children, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={to}
    onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      goTo(to);
    }}
  >
    {children}
  </a>
);
