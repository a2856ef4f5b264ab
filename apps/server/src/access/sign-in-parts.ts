import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Callers } from '../case-file/caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { type Attempts, createAttempts } from '../platform/auth/attempts.ts';
import { createKnownDevices, type KnownDevices } from '../platform/auth/known-devices.ts';
import { createPendingSignIns, type PendingSignIns } from '../platform/auth/pending-sign-ins.ts';
import { createSecondFactors, type SecondFactors } from '../platform/auth/second-factor.ts';
import type { Sessions } from '../platform/auth/sessions.ts';
import type { SingleSignOn } from '../platform/auth/single-sign-on.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';

export interface AccessParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly personal: PersonalData;
  /** True when pages are served over https. */
  readonly isHttps: boolean;
  readonly singleSignOn?: SingleSignOn;
}

/** What all ways of signing in share. */
export interface SignInParts extends AccessParts {
  readonly attempts: Attempts;
  readonly devices: KnownDevices;
  readonly pending: PendingSignIns;
  readonly factors: SecondFactors;
}

export const toSignInParts = (parts: AccessParts): SignInParts => {
  const { journal, personal, isHttps } = parts;
  const { pool, clock } = journal;
  return {
    ...parts,
    attempts: createAttempts(pool, clock),
    devices: createKnownDevices(pool, clock, isHttps),
    pending: createPendingSignIns(pool, clock, isHttps),
    factors: createSecondFactors({ pool, clock, personal }),
  };
};

/** One request with its reply, in which cookies are set. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
