import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from 'openid-client';
import type { Clock } from '../clock.ts';
import { type Connection, statement } from '../database/statement.ts';
import type { Log } from '../log.ts';
import type { SingleSignOnConfig } from './single-sign-on-config.ts';
import { digestOf, newToken, readToken } from './tokens.ts';

export const singleSignOnCookie = 'daiban_single_sign_on';
const livesMinutes = 10;
const patienceSeconds = 10;

export type SingleSignOnFault = 'single-sign-on-refused' | 'single-sign-on-away';

export interface SingleSignOn {
  readonly name: string;
  readonly claim: string;
  /** The provider's address to send the browser to. */
  begin(next: string | undefined, reply: FastifyReply): Promise<URL | SingleSignOnFault>;
  /** What the provider says of the person: the value of the claim. Each answer of the provider counts once, in the browser that asked. */
  finish(request: FastifyRequest, reply: FastifyReply): Promise<{ readonly subject: string; readonly next?: string } | SingleSignOnFault>;
}

const insert = statement('single-sign-on.begin', 'INSERT INTO single_sign_on_attempt (state_hash, next, expires_at) VALUES ($1, $2, $3)');
const dropOld = statement('single-sign-on.drop-old', 'DELETE FROM single_sign_on_attempt WHERE expires_at < $1');
const take = statement<{ next: string | null }>(
  'single-sign-on.take',
  'DELETE FROM single_sign_on_attempt WHERE state_hash = $1 AND expires_at > $2 RETURNING next',
);

// One secret in the browser's cookie gives state, nonce and PKCE verifier; the database holds nothing that would finish a sign-in.
const derive = (secret: string, what: 'state' | 'nonce' | 'verifier'): string => digestOf(`${what}:${secret}`).toString('base64url');

// The message only: what hangs on the library's errors may hold the provider's answer.
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** Authorization code with PKCE, state and nonce (OpenID Connect Core 3.1, RFC 7636, RFC 9700), by the certified library openid-client. */
export const createSingleSignOn = (
  config: SingleSignOnConfig,
  { database, clock, log, isHttps }: { readonly database: Connection; readonly clock: Clock; readonly log: Log; readonly isHttps: boolean },
): SingleSignOn => {
  const cookieOptions = { path: '/api/sign-in', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  let found: Promise<Configuration> | undefined;
  const discover = async (): Promise<Configuration> => {
    const { discovery, allowInsecureRequests } = await import('openid-client');
    const issuer = new URL(config.issuer);
    return discovery(issuer, config.clientId, config.clientSecret, undefined, {
      timeout: patienceSeconds,
      ...(issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}),
    });
  };
  const provider = async (): Promise<Configuration | undefined> => {
    found ??= discover();
    try {
      return await found;
    } catch (error) {
      // Asked again at the next sign-in.
      found = undefined;
      log.warn({ reason: reasonOf(error) }, 'the identity provider does not answer');
      return undefined;
    }
  };
  return {
    name: config.name,
    claim: config.claim,
    begin: async (next, reply) => {
      const known = await provider();
      if (known === undefined) return 'single-sign-on-away';
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
      const secret = newToken();
      const now = clock.now();
      const state = derive(secret, 'state');
      await dropOld.count(database, [now]);
      await insert.count(database, [digestOf(state), next ?? null, new Date(now.getTime() + livesMinutes * 60_000)]);
      reply.setCookie(singleSignOnCookie, secret, { ...cookieOptions, maxAge: livesMinutes * 60 });
      return buildAuthorizationUrl(known, {
        redirect_uri: config.callbackUrl,
        scope: 'openid profile',
        state,
        nonce: derive(secret, 'nonce'),
        code_challenge: await calculatePKCECodeChallenge(derive(secret, 'verifier')),
        code_challenge_method: 'S256',
      });
    },
    finish: async (request, reply) => {
      const secret = readToken(request, singleSignOnCookie);
      reply.clearCookie(singleSignOnCookie, cookieOptions);
      if (secret === undefined) return 'single-sign-on-refused';
      const state = derive(secret, 'state');
      const attempt = await take.row(database, [digestOf(state), clock.now()]);
      if (attempt === undefined) return 'single-sign-on-refused';
      const known = await provider();
      if (known === undefined) return 'single-sign-on-away';
      const { authorizationCodeGrant } = await import('openid-client');
      const answer = new URL(config.callbackUrl);
      answer.search = new URL(request.url, answer).search;
      try {
        const tokens = await authorizationCodeGrant(known, answer, {
          expectedState: state,
          expectedNonce: derive(secret, 'nonce'),
          pkceCodeVerifier: derive(secret, 'verifier'),
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.[config.claim];
        if (typeof subject !== 'string' || subject === '') {
          log.warn({ claim: config.claim }, 'the identity provider does not send the claim by which accounts are matched');
          return 'single-sign-on-refused';
        }
        return { subject, ...(attempt.next === null ? {} : { next: attempt.next }) };
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'a single sign-on was refused');
        return 'single-sign-on-refused';
      }
    },
  };
};
