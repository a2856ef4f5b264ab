import { beginSingleSignOn, finishSingleSignOn } from '@daiban/contract/sign-in';
import type { FastifyInstance } from 'fastify';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { beginWith, recordSignIn } from './sign-in-steps.ts';
import { findAccountBySubject } from './staff-account.ts';

const signInPage = '/desk/sign-in';

/** Only a path of the workbench itself is followed after a sign-in. */
const ownPath = (next: string | undefined): string | undefined =>
  next?.startsWith('/') === true && !next.startsWith('//') && !next.includes('\\') ? next : undefined;

/** Single sign-on by the identity provider of the office: out to it, and back. Refusals are told on the sign-in page. */
export const registerSingleSignOn = (app: FastifyInstance, parts: SignInParts): void => {
  const { journal, singleSignOn } = parts;

  registerEndpoint(app, beginSingleSignOn, async ({ query, reply }) => {
    if (singleSignOn === undefined) return problem('not-found');
    const address = await singleSignOn.begin(ownPath(query.next), reply);
    return reply.redirect(typeof address === 'string' ? `${signInPage}?refused=${address}` : address.href, 302);
  });

  registerEndpoint(app, finishSingleSignOn, async ({ request, reply }) => {
    if (singleSignOn === undefined) return problem('not-found');
    const refuse = (code: string) => reply.redirect(`${signInPage}?refused=${code}`, 302);
    const answer = await singleSignOn.finish(request, reply);
    if (typeof answer === 'string') {
      await recordSignIn(parts, 'signInRefused', undefined, { reason: answer });
      return refuse(answer);
    }
    const account = await findAccountBySubject(journal.pool, answer.subject);
    if (account === undefined) {
      await recordSignIn(parts, 'signInRefused', undefined, { reason: 'single-sign-on-not-linked' });
      return refuse('single-sign-on-not-linked');
    }
    const signedIn = await beginWith(parts, account.officer_id, 'singleSignOn', { request, reply });
    if (signedIn instanceof ProblemAnswer) return refuse(signedIn.code);
    const next = answer.next === undefined ? '' : `?next=${encodeURIComponent(answer.next)}`;
    return reply.redirect('needed' in signedIn ? `${signInPage}${next}` : `/desk${answer.next ?? ''}`, 302);
  });
};
