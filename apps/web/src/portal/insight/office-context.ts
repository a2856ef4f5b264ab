import { createContext, useContext, useEffect, useState } from 'react';
import { fetchOffice, type Office } from '../../api/portal.ts';
import type { RequestFault } from '../../api/request.ts';
import { deviceToday } from '../dates/plain-date.ts';

/** The public face of the office as far as it is known yet. */
export interface OfficeState {
  readonly office: Office | undefined;
  readonly fault: RequestFault | undefined;
  readonly reload: () => void;
}

export const OfficeContext = createContext<OfficeState>({ office: undefined, fault: undefined, reload: () => undefined });

export const useOffice = (): OfficeState => useContext(OfficeContext);

/** Today as the office counts it; as the device counts it until the office answered. */
export const useToday = (): string => useContext(OfficeContext).office?.today ?? deviceToday();

/** Fetches the office once, and again in another language. */
export const useFetchedOffice = (language: string): OfficeState => {
  const [office, setOffice] = useState<Office>();
  const [fault, setFault] = useState<RequestFault>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const answer = await fetchOffice();
      if (!wanted) return;
      setFault(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setOffice(answer.value);
    };
    if (language !== '' && attempt >= 0) void load();
    return () => {
      wanted = false;
    };
  }, [language, attempt]);
  return { office, fault, reload: () => setAttempt((count) => count + 1) };
};
