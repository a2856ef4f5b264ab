import type { ProofInput } from '@daiban/contract/proof';
import type { TrackView } from '@daiban/contract/submissions';
import { useCallback, useEffect, useState } from 'react';
import { followMatter, openOwnMatter } from '../../api/portal.ts';
import type { Answer, RequestFault } from '../../api/request.ts';
import { goTo } from '../../ui/navigation.tsx';
import { findAccess, keepAccess } from '../device/case-access.ts';
import { isCaseId } from '../device/query-code.ts';
import { forgetCode } from '../device/saved-codes.ts';

export interface MatterState {
  readonly matter: TrackView | undefined;
  readonly fault: RequestFault | undefined;
  /** Reads it again; with a proof that the reader has just given. */
  readonly reload: (proof?: ProofInput) => Promise<void>;
}

const staleAfterMilliseconds = 60_000;

/** Faults that a proof puts right. */
const proofCodes = ['proof-needed', 'proof-wrong', 'proof-paused', 'one-time-code-wrong'];

export const isProofAsked = (fault: RequestFault | undefined): fault is RequestFault =>
  fault?.kind === 'problem' && proofCodes.includes(fault.problem.code);

/** One's own matter is opened by the account, whose session may be over. */
const isSignInAsked = (matterKey: string, fault: RequestFault): boolean =>
  isCaseId(matterKey) && fault.kind === 'problem' && ['not-signed-in', 'case-unknown', 'proof-needed'].includes(fault.problem.code);

/** An accusation moved into the sealed room (条例 30): this device must not go on showing or remembering its words. */
const isPassedOn = (fault: RequestFault): boolean => fault.kind === 'problem' && fault.problem.code === 'matter-passed-on';

/** One's own matter opens by the account, every other by its code. */
const follow = async (matterKey: string, proof: ProofInput | undefined): Promise<Answer<TrackView>> => {
  if (!isCaseId(matterKey)) {
    return followMatter({ queryCode: matterKey, body: { queryCode: matterKey, ...(proof === undefined ? {} : { proof }) } });
  }
  if (findAccess(matterKey) === undefined) {
    const opened = await openOwnMatter({ params: { caseId: matterKey } });
    if (!opened.ok) return opened;
    keepAccess(matterKey, opened.value);
  }
  return followMatter({ queryCode: matterKey, body: {} });
};

/** The matter of a query code, or one's own by its id; read again when the reader comes back to the page after a while. */
export const useMatter = (matterKey: string): MatterState => {
  const [matter, setMatter] = useState<TrackView>();
  const [fault, setFault] = useState<RequestFault>();

  const reload = useCallback(
    async (proof?: ProofInput): Promise<void> => {
      if (proof === undefined) setFault(undefined);
      const answer = await follow(matterKey, proof);
      if (!answer.ok) {
        if (isSignInAsked(matterKey, answer.refusal)) goTo('/mine', 'replace');
        if (isPassedOn(answer.refusal)) {
          forgetCode(matterKey);
          setMatter(undefined);
        }
        return setFault(answer.refusal);
      }
      keepAccess(matterKey, answer.value.access);
      setFault(undefined);
      setMatter(answer.value);
    },
    [matterKey],
  );

  useEffect(() => {
    let readAt = performance.now();
    const onVisible = (): void => {
      if (document.visibilityState !== 'visible' || performance.now() - readAt < staleAfterMilliseconds) return;
      readAt = performance.now();
      void reload();
    };
    void reload();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);

  return { matter, fault, reload };
};
