/** Reads what this device kept under a name; undefined when nothing, when it is broken, or when the browser keeps nothing at all. */
export const readStored = (store: 'localStorage' | 'sessionStorage', name: string): unknown => {
  try {
    const text = window[store].getItem(name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Keeps a value on this device; false when the browser refuses (private window, full). */
export const writeStored = (store: 'localStorage' | 'sessionStorage', name: string, value: unknown): boolean => {
  try {
    window[store].setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (store: 'localStorage' | 'sessionStorage', name: string): void => {
  try {
    window[store].removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
};
