import { useEffect, useState } from 'react';
import type { Answer, RequestFault } from '../../api/request.ts';

export interface Asked<Value> {
  readonly value?: Value;
  readonly fault?: RequestFault;
  /** An answer has come, be it a fault. */
  readonly isAnswered: boolean;
  readonly again: () => void;
}

/**
 * Asks once for each key and keeps the last answer of that key. Nothing is asked while there is no key.
 * @param ask must not change what it asks for but by the key.
 */
export const useAnswer = <Value>(key: string | undefined, ask: (key: string) => Promise<Answer<Value>>): Asked<Value> => {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: Answer<Value> }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = attempt >= 0;
    const read = async (asked: string): Promise<void> => {
      const answer = await ask(asked);
      if (wanted) setFound({ key: asked, answer });
    };
    if (key !== undefined) void read(key);
    return () => {
      wanted = false;
    };
  }, [key, ask, attempt]);
  const again = (): void => {
    setFound(undefined);
    setAttempt((last) => last + 1);
  };
  if (found === undefined || found.key !== key) return { again, isAnswered: false };
  return found.answer.ok
    ? { value: found.answer.value, again, isAnswered: true }
    : { fault: found.answer.refusal, again, isAnswered: true };
};
