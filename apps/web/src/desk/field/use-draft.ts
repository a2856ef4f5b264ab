import { useCallback, useEffect, useRef, useState } from 'react';
import { useOpenDevice } from './use-field-device.ts';

/** Key of the record in which something half written is kept. */
export const draftKey = (name: string): string => `draft/${name}`;

/**
 * Something that is being written, kept on the device at every change: a phone closes a page without asking while its camera is open.
 * The value is undefined until the draft was read.
 */
export const useDraft = <Value>(name: string, initial: () => Value) => {
  const { store } = useOpenDevice();
  const [value, setValue] = useState<Value>();
  const start = useRef(initial);
  const latest = useRef<Value>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let left = false;
    void store.read<Value>(draftKey(name)).then((kept) => {
      if (left) return;
      latest.current = kept ?? start.current();
      setValue(latest.current);
    });
    return () => {
      left = true;
    };
  }, [store, name]);
  const change = useCallback(
    (part: Partial<Value>): void => {
      if (latest.current === undefined) return;
      const next = { ...latest.current, ...part };
      latest.current = next;
      setValue(next);
      // One after the other, so that the last one written is the last one said.
      writing.current = writing.current.then(() => store.write({ put: [[draftKey(name), next]] }));
    },
    [store, name],
  );
  /** Resolves when nothing more is written to the draft. */
  const settle = useCallback(() => writing.current, []);
  return { value, change, settle };
};
