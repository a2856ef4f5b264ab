import { submit } from '@daiban/contract/submissions';
import { authorise } from '@daiban/domain/case/actions';
import type { Actor } from '@daiban/domain/case/actor';
import { type Channel, channelGroups } from '@daiban/domain/case/vocabulary';
import type { FastifyInstance } from 'fastify';
import type { Callers } from '../case-file/caller.ts';
import type { CaseAccess } from '../case-file/case-access.ts';
import { principalsAmong } from '../case-file/principal-officers.ts';
import { findCaseByCode } from '../case-file/read-case.ts';
import { refusalAnswer } from '../case-file/refusal-answer.ts';
import { sendQueryCode } from '../case-file/send-query-code.ts';
import { toStoredPetitioner } from '../case-file/stored-petitioner.ts';
import { type TellParts, tellPrincipal } from '../case-file/tell-principal.ts';
import type { Journal } from '../journal/journal.ts';
import { startCase } from '../journal/start-case.ts';
import type { Audit } from '../platform/audit/audit.ts';
import { problem } from '../platform/http/problem.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode } from '../platform/ids.ts';
import type { PersonalData } from '../platform/personal-data/personal-data.ts';
import { queryCodeFor, queryCodeIndex, queryCodeIndexes, queryCodesFor } from '../platform/personal-data/query-codes.ts';

export interface IntakeParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
}

const introduction = /^(同志|您好|你好|领导|各位领导|尊敬的[^，,]*|我是|我叫|我今年|本人|我们是|我住|我家住)/u;

/**
 * The first words of a matter, for lists, until the office gives it a title. Titles stand in lists beside masked names, so words by
 * which people introduce themselves are passed over and the name is taken out.
 */
export const titleFrom = (text: string, name = ''): string => {
  const clauses = text
    .split(/[\n。！？!?；;，,]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const plain = clauses.filter((clause) => !introduction.test(clause) && (name === '' || !clause.includes(name)));
  const words = [
    ...(plain.find((clause) => [...clause].length >= 6) ?? plain[0] ?? clauses[0] ?? '').replaceAll(name === '' ? '\u0000' : name, ''),
  ];
  return words.length <= 30 ? words.join('') : `${words.slice(0, 29).join('')}…`;
};

const isWeb = (channel: Channel): boolean => (channelGroups.web as readonly Channel[]).includes(channel);

/**
 * The code that a filing got when it was first sent: keys may have rotated since. Undefined when it was replaced at the window, or when
 * the key of then is gone.
 */
const codeOfRepeated = async (journal: Journal, personal: PersonalData, commandId: string, caseId: string): Promise<string | undefined> => {
  for (const code of queryCodesFor(personal, commandId))
    if ((await findCaseByCode(journal.pool, queryCodeIndexes(personal, code)))?.caseId === caseId) return code;
  return undefined;
};

/** In which of their posts somebody records: as agent of the point that is asked, at the petition office, and in one that may at all. */
const recorderAmong = (actors: readonly Actor[], { directory }: Journal, pointId: string | undefined): Actor | undefined => {
  const able = actors.filter((actor) => authorise('submit', undefined, actor, directory).ok);
  const asAgent = able.find(({ role, unitId }) => role === 'petitionAgent' && unitId === pointId);
  return asAgent ?? able.find((actor) => actor.unitId === directory.petitionOfficeId) ?? able[0] ?? actors[0];
};

/** D1: `POST /api/submissions`. */
export const registerSubmit = (
  app: FastifyInstance,
  { journal, callers, personal, access, messages, publicUrl }: IntakeParts & TellParts & { readonly access: CaseAccess },
): void => {
  registerEndpoint(app, submit, async ({ body, request }) => {
    const caller = request.headers.cookie === undefined ? undefined : await callers.ownStaff(request);
    const staff = caller?.reader;
    const byStaff = staff !== undefined && !isWeb(body.channel);
    if (!isWeb(body.channel) && staff === undefined) return problem('channel-not-open', { facts: { channel: body.channel } });
    const recorder = byStaff ? recorderAmong(staff.actors, journal, body.agency?.unitId) : undefined;
    if (byStaff && recorder === undefined) return problem('not-permitted');

    const { agency } = body;
    const files = [...body.attachments, ...(agency?.evidence ?? [])];
    if (files.length > 0) {
      const known = await journal.pool.query<{ count: number }>(
        `select count(*)::int as count from attachment where id::text = any($1)
           and (case_id is null or case_id = (select case_id from command_log where command_id = $2))`,
        [files, body.commandId],
      );
      if (known.rows[0]?.count !== new Set(files).size) return problem('unknown-attachment');
    }
    const petitioner = toStoredPetitioner(personal, body.petitioner);
    const code = queryCodeFor(personal, body.commandId);
    const result = await startCase(journal, {
      commandId: body.commandId,
      actor: recorder ?? 'petitioner',
      input: {
        channel: body.channel,
        receiverKind: 'petitionOffice',
        receiverUnitId: journal.directory.petitionOfficeId,
        persons: body.persons,
        representatives: body.representatives,
        fromLedger: false,
        attachments: body.attachments,
        electronicService: body.electronicService,
        ...(byStaff && body.receivedOn !== undefined ? { receivedOn: body.receivedOn } : {}),
        ...(byStaff && body.sourceNumber !== undefined ? { sourceNumber: body.sourceNumber } : {}),
        ...(agency === undefined ? {} : { agency }),
      },
      petitioner,
      ...(agency === undefined
        ? {}
        : {
            principalOfficerIds: principalsAmong([agency.agentId, recorder?.officerId], petitioner.phoneIndex, journal.directory, personal),
          }),
      title: body.title ?? titleFrom(body.text, body.petitioner.name),
      text: body.text,
      ...(body.place === undefined ? {} : { place: body.place }),
      queryCodeIndex: queryCodeIndex(personal, code),
    });
    if (!result.ok) return refusalAnswer(result.refusal);
    const { state, caseNumber, receivedAt, repeated } = result.value;
    const shown = repeated ? await codeOfRepeated(journal, personal, body.commandId, state.caseId) : code;
    if (shown === undefined) return problem('command-id-taken');
    const mandateId = state.agencyWork?.mandate?.id;
    const { phone } = body.petitioner;
    const sent = await sendQueryCode(
      { journal, messages },
      { recorder: byStaff ? recorder : undefined, caseId: state.caseId, caseNumber, code: shown, phone, repeated },
    );
    if (byStaff && !repeated && mandateId !== undefined)
      await tellPrincipal(
        { journal, personal, messages, publicUrl },
        { caseId: state.caseId, mandateId },
        `${request.protocol}://${request.host}`,
      );
    const receiver = journal.directory.unit(state.receiverUnitId);
    return {
      caseId: state.caseId,
      caseNumber,
      ...(sent ? {} : { queryCode: formatQueryCode(shown) }),
      ...(byStaff
        ? {}
        : {
            access: access.issue({
              caseId: state.caseId,
              actor: { officerId: state.petitionerId, role: 'petitioner', unitId: '' },
              codeIndex: queryCodeIndex(personal, shown),
            }),
          }),
      receivedAt,
      repeated,
      receivingUnit: { name: receiver?.name ?? journal.directory.office.name, phone: receiver?.phone ?? '' },
      next: state.duties
        .filter((duty) => duty.owner.by !== 'petitioner')
        .map((duty) => ({ kind: duty.kind, dueOn: duty.dueOn, basis: duty.basis, derivation: duty.derivation })),
    };
  });
};
