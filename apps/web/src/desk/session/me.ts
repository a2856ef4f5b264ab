import type { Me } from '@daiban/contract/sign-in';
import { createContext, use } from 'react';

export const MeContext = createContext<Me | undefined>(undefined);

/** The signed-in person. Only inside the frame. */
export const useMe = (): Me => {
  const me = use(MeContext);
  if (me === undefined) throw new Error('nobody is signed in here');
  return me;
};
