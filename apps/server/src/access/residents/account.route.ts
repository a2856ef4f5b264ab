import {
  listMyMatters,
  listSentMessages,
  openMyMatter,
  residentSignIn,
  residentSignOut,
  sendFollowCode,
  sendSignInCode,
} from '@daiban/contract/residents';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { CaseState } from '@daiban/domain/case/state';
import type { Followup, Procedure } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import { isNamed } from '../../case-file/case-access.ts';
import { messageTexts } from '../../case-file/message-texts.ts';
import { statement } from '../../platform/database/statement.ts';
import { isOwnRequest } from '../../platform/http/cross-site.ts';
import { ProblemAnswer, problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { maskPhone } from '../../platform/personal-data/mask.ts';
import type { ResidentParts } from './resident-parts.ts';
import type { Resident } from './resident-sessions.ts';

interface MatterRow {
  readonly case_id: string;
  readonly person_id: string;
  readonly is_petitioner: boolean;
  readonly number: string;
  readonly title: string;
  readonly received_at: Date;
  readonly procedure: Procedure;
  readonly followup: Followup;
  readonly representatives: CaseState['representatives'] | null;
}

const mostShown = 200;

const findMatters = statement<MatterRow>(
  'resident.matters',
  `select l.case_id::text, found.person_id::text, found.is_petitioner, l.number, l.title, l.received_at, l.procedure, l.followup, found.representatives
   from (
     select l.case_id, p.id as person_id, true as is_petitioner, null::json as representatives
     from petitioner p join case_list l on l.petitioner_id = p.id where p.phone_index = any($1::bytea[])
     union all
     select r.case_id, r.id, false, c.state->'representatives' from representative r join petition_case c on c.id = r.case_id
     where r.phone_index = any($1::bytea[])
   ) found join case_list l on l.case_id = found.case_id
   order by l.received_at desc, l.case_id desc limit $2`,
);

/** The optional account of a resident: a phone proves itself by a one-time code and sees what was filed with it. No password. */
export const registerResidentAccounts = (app: FastifyInstance, parts: ResidentParts): void => {
  const { journal, personal, access, proofs, wrongTries, messages, codes, residents, audit, publicUrl } = parts;
  const officeName = (): string => journal.directory.office.name;
  const myMatters = async ({ phone }: Resident): Promise<readonly MatterRow[]> =>
    (await findMatters.rows(journal.pool, [personal.blindIndexes(phone), mostShown])).filter(
      (row) => row.is_petitioner || isNamed(row.representatives, row.person_id),
    );
  const authenticate = residents.find;

  registerEndpoint(app, sendFollowCode, async ({ body, request }) => {
    if (!messages.available) return problem('one-time-codes-unavailable');
    const found = await proofs.findPhone(body.queryCode, request.ip);
    if (found instanceof ProblemAnswer) return found;
    const sent = await codes.send('follow', found.subject, found.phone, (code, minutes) =>
      messageTexts.followCode(officeName(), code, minutes),
    );
    return sent ?? problem('too-many-codes');
  });

  registerEndpoint(app, sendSignInCode, async ({ body, request }) => {
    if (!messages.available) return problem('one-time-codes-unavailable');
    // Somebody who has messages sent to many phones is slowed down as one who guesses is.
    const pause = await wrongTries.pauseOf({ sender: request.ip });
    if (pause > 0) return problem('proof-paused', { retryAfter: pause, facts: { minutes: Math.ceil(pause / 60) } });
    await wrongTries.note({ sender: request.ip });
    const sent = await codes.send('signIn', toSignInSubject(body.phone), body.phone, (code, minutes) =>
      messageTexts.signInCode(officeName(), code, minutes),
    );
    return sent ?? problem('too-many-codes');
  });

  registerEndpoint(app, residentSignIn, async ({ body, request, reply }) => {
    if (!isOwnRequest(request, publicUrl)) return problem('cross-site-request');
    if (!(await codes.use('signIn', toSignInSubject(body.phone), body.codeId, body.code))) return problem('one-time-code-wrong');
    await audit.record({ kind: 'signedIn', actorId: 'resident', actorRole: 'petitioner', detail: { by: 'oneTimeCode' } });
    await residents.begin(body.phone, reply);
    return { maskedPhone: maskPhone(body.phone) };
  });

  registerEndpoint(app, residentSignOut, async ({ request, reply }) => {
    if (!isOwnRequest(request, publicUrl)) return problem('cross-site-request');
    await residents.end(request, reply);
    return undefined;
  });

  registerEndpoint<typeof listMyMatters, Resident>(
    app,
    listMyMatters,
    async ({ caller }) => ({
      maskedPhone: maskPhone(caller.phone),
      rows: (await myMatters(caller)).map((row) => ({
        caseId: row.case_id,
        caseNumber: row.number,
        title: row.title,
        receivedOn: toPlainDate(row.received_at.toISOString()),
        procedure: row.procedure,
        followup: row.followup,
        as: row.is_petitioner ? ('petitioner' as const) : ('representative' as const),
      })),
    }),
    { authenticate },
  );

  registerEndpoint<typeof openMyMatter, Resident>(
    app,
    openMyMatter,
    async ({ params, caller, request }) => {
      if (!isOwnRequest(request, publicUrl)) return problem('cross-site-request');
      const mine = (await myMatters(caller)).find((row) => row.case_id === params.caseId);
      const holder = mine && (await access.holderOf(mine.case_id, mine.person_id));
      return holder === undefined ? problem('case-unknown') : access.issue(holder);
    },
    { authenticate },
  );

  registerEndpoint(app, listSentMessages, async () => {
    if (!journal.directory.office.demo) return problem('not-found');
    return { rows: [...(await messages.listBox())] };
  });
};

const toSignInSubject = (phone: string): string => `sign-in:${phone}`;
