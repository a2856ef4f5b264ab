import { getAgencyTeam, orderAgencyTeam, type TeamMember } from '@daiban/contract/agency-team';
import {
  careerTable,
  certificateConditions,
  certificateYears,
  compareConditions,
  meetsAll,
  proposeGrade,
} from '@daiban/domain/agency/team/career';
import { coverVillages, villagesOf } from '@daiban/domain/agency/team/cover-villages';
import { careerGrades } from '@daiban/domain/agency/team/vocabulary';
import type { PlainDate } from '@daiban/domain/calendar/types';
import { refuseWording } from '@daiban/domain/documents/wording';
import { given } from '@daiban/domain/kernel/given';
import type { TimeShare } from '@daiban/domain/organisation/vocabulary';
import type { FastifyInstance } from 'fastify';
import { toAuditActor } from '../../case-file/audit-actor.ts';
import { holdsOneOf, type StaffCaller } from '../../case-file/caller.ts';
import { refusalAnswer } from '../../case-file/refusal-answer.ts';
import { inTransaction, statement } from '../../platform/database/statement.ts';
import { problem } from '../../platform/http/problem.ts';
import { registerEndpoint } from '../../platform/http/route.ts';
import { certificatesInForce, isValidOn, listCertificates, toCertificateView } from './certificates.ts';
import { declaredOf } from './declared-figures.ts';
import { findLearning } from './learning-records.ts';
import { isAgent, type TeamParts, todayOf } from './team-parts.ts';

interface PostRow {
  readonly officer_id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly unit_id: string;
  readonly since: string;
  readonly until: string | null;
  readonly share: TimeShare;
}

const findPosts = statement<PostRow>(
  'team.posts',
  `select p.officer_id, o.name, o.phone, p.unit_id, p.since::text, p.until::text, p.share
   from appointment p join officer o on o.id = p.officer_id where p.role = 'petitionAgent' order by o.name, o.id, p.since, p.unit_id`,
);
const isIn = ({ since, until }: Pick<PostRow, 'since' | 'until'>, day: PlainDate): boolean =>
  since <= day && (until === null || day < until);

const insertCertificate = statement<{ id: string }>(
  'certificate.insert',
  `insert into agent_certificate (id, number, officer_id, issued_on, valid_until, issued_by) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do nothing returning id::text`,
);
const revoke = statement(
  'certificate.revoke',
  'update agent_certificate set revoked_on = $2, revoked_by = $3, revoked_reason = $4 where id = $1 and revoked_on is null',
);
const findByCertificateId = statement<{ officer_id: string }>('certificate.one', 'select officer_id from agent_certificate where id = $1');
const insertGrade = statement<{ id: string }>(
  'grade.insert',
  `insert into agent_grade (id, officer_id, grade, given_on, given_by, reason) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do nothing returning id::text`,
);
const findGradeId = statement<{ officer_id: string }>('grade.one', 'select officer_id from agent_grade where id = $1');

/** The last day of so many years: issued 2026-03-01 for three, valid until 2029-02-28. */
const lastDayOf = (issuedOn: PlainDate, years: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
};

/** Roster of agents with certificates and career, and the coverage of villages (S2.6, S2.7, S3.21, F19). */
export const registerTeamRoster = (app: FastifyInstance, { journal, callers, audit }: TeamParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool, clock } = journal;

  registerEndpoint<typeof getAgencyTeam, StaffCaller>(
    app,
    getAgencyTeam,
    async () => {
      const { directory } = journal;
      const day = todayOf(clock);
      const [posts, certificates] = await Promise.all([findPosts.rows(pool, []), listCertificates(pool)]);
      const byOfficer = Map.groupBy(posts, ({ officer_id }) => officer_id);
      const learning = await findLearning(pool, [...byOfficer.keys()], day);
      const agents = [...byOfficer].flatMap(([officerId, held]): readonly TeamMember[] => {
        const [first] = held;
        const learned = learning.get(officerId);
        if (first === undefined || learned === undefined) return [];
        const isServing = held.some((post) => isIn(post, day));
        const proposal = isServing ? proposeGrade(learned.grade, learned.record) : undefined;
        return [
          {
            officerId,
            name: first.name,
            ...given({ phone: first.phone ?? undefined }),
            posts: held.map((post) => ({
              unitId: post.unit_id,
              unitName: directory.unit(post.unit_id)?.shortName ?? post.unit_id,
              since: post.since,
              ...given({ until: post.until ?? undefined }),
              share: post.share,
              inForce: isIn(post, day),
            })),
            certificates: certificates.filter(({ officer_id }) => officer_id === officerId).map((row) => toCertificateView(row, day)),
            grade: learned.grade,
            ...given({ gradeSince: learned.gradeSince }),
            towardsCertificate: [...compareConditions(certificateConditions, learned.record)],
            ...given({ proposal: proposal && { grade: proposal.grade, reasons: [...proposal.reasons] } }),
          },
        ];
      });
      const valid = new Set(certificates.filter((row) => isValidOn(row, day)).map(({ officer_id }) => officer_id));
      const certifiedIn = new Set(posts.filter((post) => valid.has(post.officer_id) && isIn(post, day)).map(({ unit_id }) => unit_id));
      const { gaps, ...coverage } = coverVillages(villagesOf([...directory.units.values()]), certifiedIn);
      return {
        agents,
        coverage: { ...coverage, gaps: gaps.map(({ id, name }) => ({ id, name })) },
        declared: declaredOf(journal.rulebook),
        career: careerGrades.map((grade) => ({ grade, conditions: [...careerTable[grade]] })),
        certificateYears,
      };
    },
    parts,
  );

  const noteOrder = (caller: StaffCaller, detail: Readonly<Record<string, unknown>>): Promise<void> =>
    audit.record({ kind: 'organisationChanged', ...toAuditActor(caller), detail });

  registerEndpoint<typeof orderAgencyTeam, StaffCaller>(
    app,
    orderAgencyTeam,
    async ({ body, caller }) => {
      const day = todayOf(clock);
      const by = caller.reader.officerId;
      if (body.order === 'revokeCertificate') {
        const refused = refuseWording([body.reason]);
        if (refused !== undefined) return refusalAnswer(refused.refusal);
        const found = await findByCertificateId.row(pool, [body.certificateId]);
        if (found === undefined) return problem('not-found');
        const revoked = await revoke.count(pool, [body.certificateId, day, by, body.reason]);
        if (revoked > 0)
          await noteOrder(caller, { what: 'certificateRevoked', certificateId: body.certificateId, officerId: found.officer_id });
        return { id: body.certificateId };
      }
      const { id, officerId } = body;
      const known = await (body.order === 'issueCertificate' ? findByCertificateId : findGradeId).row(pool, [id]);
      // Sent again after a lost answer.
      if (known !== undefined) return known.officer_id === officerId ? { id } : problem('not-found');
      if (!isAgent(journal, officerId)) return problem('not-an-agent');
      const learned = (await findLearning(pool, [officerId], day)).get(officerId);
      if (learned === undefined) return problem('not-an-agent');
      if (body.order === 'giveGrade') {
        const refused = refuseWording([body.reason]);
        if (refused !== undefined) return refusalAnswer(refused.refusal);
        if (proposeGrade(learned.grade, learned.record)?.grade !== body.grade) return problem('grade-not-earned');
        await insertGrade.row(pool, [id, officerId, body.grade, day, by, body.reason]);
        await noteOrder(caller, { what: 'gradeGiven', officerId, grade: body.grade });
        return { id };
      }
      if (!meetsAll(certificateConditions, learned.record)) return problem('certificate-not-earned');
      const isIssued = await inTransaction(pool, async (connection) => {
        // One at a time, so that numbers have no gap and nobody gets two.
        await connection.query('lock table agent_certificate in share row exclusive mode');
        if ((await certificatesInForce(connection, day)).has(officerId)) return false;
        const { rows } = await connection.query<{ next: number }>(
          'select count(*)::int + 1 as next from agent_certificate where extract(year from issued_on) = extract(year from $1::date)',
          [day],
        );
        const number = `${journal.directory.office.documentWord}代证〔${day.slice(0, 4)}〕${rows[0]?.next ?? 1}号`;
        await insertCertificate.row(connection, [id, number, officerId, day, lastDayOf(day, certificateYears), by]);
        return true;
      });
      if (!isIssued) return problem('certificate-in-force');
      await noteOrder(caller, { what: 'certificateIssued', certificateId: id, officerId });
      return { id };
    },
    parts,
  );
};
