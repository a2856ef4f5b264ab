import {
  addPerson,
  buildOrganisation,
  changeUnitContact,
  checkAppointment,
  endAbsence,
  recordAbsence,
} from '@daiban/contract/organisation';
import { organisationChanges } from '@daiban/contract/organisation-changes';
import { addDays, toPlainDate } from '@daiban/domain/calendar/dates';
import type { FastifyInstance } from 'fastify';
import { holdsOneOf, type StaffCaller } from '../case-file/caller.ts';
import { refreshDirectory } from '../journal/watch-directory.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { isUniqueViolation } from '../platform/database/database-fault.ts';
import { inTransaction } from '../platform/database/statement.ts';
import { ProblemAnswer, problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import type { SignedChanges } from '../platform/signed-changes/signed-changes.ts';
import { checkAppoint } from './appointment-changes.ts';
import type { OrganisationParts } from './read-organisation.route.ts';

export interface ChangeOrganisationParts extends OrganisationParts {
  readonly audit: Audit;
  readonly changes: SignedChanges;
}

/** Two people sign for these even while an office is being set up: nobody makes their own counterpart. */
const administratorRoles: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'disciplineOfficer'];

/** Small changes, which one administrator makes and the audit log records; and the building of an office that is being set up. */
export const registerChangeOrganisation = (app: FastifyInstance, { journal, callers, audit, changes }: ChangeOrganisationParts): void => {
  const parts = { authenticate: callers.staff, holdsOneOf };
  const { pool } = journal;
  const today = (): string => toPlainDate(journal.clock.now().toISOString());
  const note = async (caller: StaffCaller, detail: Readonly<Record<string, unknown>>): Promise<void> => {
    await audit.record({ kind: 'organisationChanged', actorId: caller.reader.officerId, detail });
    await refreshDirectory(journal);
  };

  registerEndpoint<typeof changeUnitContact, StaffCaller>(
    app,
    changeUnitContact,
    async ({ params, body, caller }) => {
      const { rowCount } = await pool.query('update unit set phone = $2, address = $3, hours = $4 where id = $1', [
        params.unitId,
        body.phone,
        body.address,
        body.hours,
      ]);
      if (rowCount === 0) return problem('org-unit-unknown');
      await note(caller, { change: 'unitContact', unitId: params.unitId });
      return {};
    },
    parts,
  );

  registerEndpoint<typeof addPerson, StaffCaller>(
    app,
    addPerson,
    async ({ body, caller }) => {
      const { rowCount } = await pool.query('insert into officer (id, name, phone) values ($1, $2, $3) on conflict do nothing', [
        body.id,
        body.name,
        body.phone ?? null,
      ]);
      if (rowCount === 0 && journal.directory.officers.get(body.id)?.name !== body.name) return problem('conflict');
      await note(caller, { change: 'personAdded', officerId: body.id });
      return { officerId: body.id };
    },
    parts,
  );

  registerEndpoint<typeof checkAppointment, StaffCaller>(
    app,
    checkAppointment,
    async ({ body }) => (await checkAppoint(journal, body, pool)) ?? { possible: true as const },
    parts,
  );

  registerEndpoint<typeof recordAbsence, StaffCaller>(
    app,
    recordAbsence,
    async ({ body, caller }) => {
      if (!journal.directory.officers.has(body.officerId)) return problem('person-unknown');
      if (body.lastDay < body.firstDay) return problem('term-ends-before-it-begins');
      try {
        await pool.query('insert into absence (id, officer_id, first_day, last_day) values ($1, $2, $3, $4)', [
          body.id,
          body.officerId,
          body.firstDay,
          body.lastDay,
        ]);
      } catch (error) {
        if (isUniqueViolation(error, 'absence_pkey')) return problem('conflict');
        throw error;
      }
      await note(caller, { change: 'absence', officerId: body.officerId, firstDay: body.firstDay, lastDay: body.lastDay });
      return { id: body.id };
    },
    parts,
  );

  registerEndpoint<typeof endAbsence, StaffCaller>(
    app,
    endAbsence,
    async ({ params, caller }) => {
      // One that has not begun shrinks to a day that has passed; nothing is deleted.
      const { rowCount } = await pool.query(
        'update absence set first_day = least(first_day, $2), last_day = $2 where id = $1 and last_day > $2',
        [params.absenceId, addDays(today(), -1)],
      );
      if (rowCount === 0) return problem('not-found');
      await note(caller, { change: 'absenceEnded', absenceId: params.absenceId });
      return {};
    },
    parts,
  );

  registerEndpoint<typeof buildOrganisation, StaffCaller>(
    app,
    buildOrganisation,
    async ({ body, caller }) => {
      const kind = changes.find(body.kind);
      const parsed = organisationChanges[body.kind].safeParse(body.content);
      if (kind === undefined || !parsed.success)
        return problem('malformed-input', {
          faults: (parsed.error?.issues ?? [])
            .slice(0, 50)
            .map(({ path, message }) => ({ path: `content.${path.map(String).join('.')}`, message })),
        });
      if ('role' in parsed.data && administratorRoles.includes(parsed.data.role)) return problem('needs-second-person');
      const refusal = await inTransaction(pool, async (connection) => {
        const office = await connection.query<{ open: boolean }>(
          'select set_up_ended_at is null and not exists (select from petition_case) as open from office for update',
        );
        if (office.rows[0]?.open !== true) return problem('set-up-is-over');
        const refused = await kind.check(parsed.data, connection);
        if (refused === undefined)
          await kind.apply(parsed.data, connection, {
            proposedBy: caller.reader.officerId,
            decidedBy: caller.reader.officerId,
            reason: '',
          });
        return refused;
      });
      if (refusal instanceof ProblemAnswer) return refusal;
      const { kind: change } = body;
      await note(caller, {
        change,
        ...('units' in parsed.data ? { source: parsed.data.source, units: parsed.data.units.length } : { content: parsed.data }),
      });
      return { done: true as const };
    },
    parts,
  );
};
