import { useEffect, useRef, useSyncExternalStore } from 'react';

const storageKey = 'daiban.desk.singleKeys';
const listeners = new Set<() => void>();

const singleKeysOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Whether single-key shortcuts are in use; a reader may switch them off (WCAG 2.1.4). */
export const useSingleKeys = (): [boolean, (on: boolean) => void] => {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, singleKeysOn);
  const set = (next: boolean) => {
    localStorage.setItem(storageKey, next ? 'on' : 'off');
    for (const listener of listeners) listener();
  };
  return [on, set];
};

const isTyping = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
};

/** Enter belongs to a link or button that has the focus. */
const hasOwnEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary, input, [role]') !== null;

/** A dialogue or drawer that is open keeps the keys to itself. */
const isCovered = (): boolean => document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !== null;

/** Single keys of a page. Not while typing, not with a modifier, not behind a dialogue. */
export const useShortcuts = (keys: Readonly<Record<string, () => void>>): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!singleKeysOn() || isTyping(event.target) || hasOwnEnter(event) || isCovered()) return;
      const act = current.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
