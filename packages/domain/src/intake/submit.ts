import { giveMandate, type MandateOrder, type MandateRefusal } from '../agency/give-mandate.ts';
import type { PlainDate } from '../calendar/types.ts';
import { isPetitionerRole } from '../case/actor.ts';
import type { Context } from '../case/context.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { Channel, Role, ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner } from '../documents/notices.ts';
import { given } from '../kernel/given.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { isVisit } from '../supervision/count-visits.ts';
import { receptionAtSubmission } from '../supervision/run-triggers.ts';

/** D1. Text and person travel beside the command; the journal holds ids and facts only. */
export interface SubmitInput {
  readonly channel: Channel;
  /** Left out: today. Only a letter or a ledger carries an earlier day. */
  readonly receivedOn?: PlainDate | undefined;
  readonly receiverUnitId?: string | undefined;
  readonly receiverKind: 'petitionOffice' | 'otherOrgan';
  readonly persons: number;
  readonly representatives: number;
  readonly attachments: readonly string[];
  readonly sourceNumber?: string | undefined;
  readonly electronicService: boolean;
  /** Taken over from a ledger: what was said then was written down then. */
  readonly fromLedger: boolean;
  /** The petitioner entrusts an agent with it from the first day (点单, D60). */
  readonly agency?: AgencyPart | undefined;
}

/** The order for an agent that a filing carries. */
export interface AgencyPart extends Omit<MandateOrder, 'wordsId'> {}

export type SubmitRefusal =
  | { readonly code: 'too-many-representatives'; readonly atMost: number }
  | { readonly code: 'more-representatives-than-persons' }
  | { readonly code: 'unknown-unit'; readonly unitId: string }
  | { readonly code: 'received-in-the-future'; readonly receivedOn: PlainDate }
  | { readonly code: 'channel-not-theirs'; readonly channel: Channel }
  | { readonly code: 'mandate-form-not-theirs' }
  | MandateRefusal;

/** 《信访工作条例》20. */
export const representativesAtMost = 5;

/** By which channels agents and coordinators take matters in; the others are the window's. */
const fieldChannels: readonly Channel[] = ['agency', 'nightService', 'mobileStation', 'patrol', 'council', 'phone'];
/** Roles that take matters in by some channels alone; what a road chief files was found on a round (S4.24). */
const channelsInField: Readonly<Partial<Record<Role, readonly Channel[]>>> = {
  petitionAgent: fieldChannels,
  agencyCoordinator: fieldChannels,
  roadChief: ['patrol'],
};

const atTheCounter: readonly Channel[] = [
  'visit',
  'kiosk',
  'leaderReception',
  'outreachVisit',
  'appointment',
  'nightService',
  'mobileStation',
  'agency',
];
const byPhone: readonly Channel[] = ['phone', 'hotlineTransfer'];

const receiptService = ({ channel, electronicService }: SubmitInput): ServiceMethod => {
  if (atTheCounter.includes(channel)) return 'inPerson';
  if (byPhone.includes(channel)) return 'phone';
  if (channel === 'video') return 'readOut';
  return electronicService ? 'electronic' : 'post';
};

/**
 * The mandate that comes with a filing, and its paper. What the principal signs electronically they file themselves; what was said or
 * signed on paper, a member of staff records.
 */
const decideAgencyPart = (
  { agency, ...input }: SubmitInput,
  context: Context,
  noticesBefore: number,
): Result<readonly CaseEvent[], MandateRefusal | { readonly code: 'mandate-form-not-theirs' }> => {
  if (agency === undefined) return accept([]);
  if ((agency.form === 'eSigned') !== isPetitionerRole(context.actor.role)) return refuse({ code: 'mandate-form-not-theirs' });
  const given = giveMandate(agency, undefined, context);
  if (!given.ok) return given;
  const service = input.electronicService ? 'electronic' : atTheCounter.includes(input.channel) ? 'inPerson' : 'post';
  return accept([...given.value, ...noticeToPetitioner({ notice: 'mandate', service, after: noticesBefore, today: context.today })]);
};

/** Takes a matter in, by whatever channel: nobody may be turned away here (care G13). */
export const decideSubmit = (input: SubmitInput, context: Context): Result<readonly CaseEvent[], SubmitRefusal> => {
  const { actor, organisation, today, commandId } = context;
  if (channelsInField[actor.role]?.includes(input.channel) === false) return refuse({ code: 'channel-not-theirs', channel: input.channel });
  if (input.representatives > representativesAtMost) return refuse({ code: 'too-many-representatives', atMost: representativesAtMost });
  if (input.representatives > input.persons) return refuse({ code: 'more-representatives-than-persons' });
  const isStaff = !isPetitionerRole(actor.role);
  const ownUnit = input.receiverKind === 'otherOrgan' && isStaff ? actor.unitId : organisation.petitionOfficeId;
  const receiverUnitId = input.receiverUnitId ?? ownUnit;
  if (organisation.unit(receiverUnitId) === undefined) return refuse({ code: 'unknown-unit', unitId: receiverUnitId });
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today) return refuse({ code: 'received-in-the-future', receivedOn });
  const { caseId, submissionId, petitionerId } = context.newCase ?? {
    caseId: commandId,
    submissionId: commandId,
    petitionerId: isStaff ? commandId : actor.officerId,
  };
  const filed = [
    event('submissionReceived', {
      caseId,
      submissionId,
      petitionerId,
      channel: input.channel,
      receivedOn,
      receiverUnitId,
      receiverKind: input.receiverKind,
      persons: input.persons,
      representatives: input.representatives,
      attachments: input.attachments,
      ...given({ sourceNumber: input.sourceNumber }),
      electronicService: input.electronicService,
      ...(input.fromLedger ? { fromLedger: true } : {}),
    }),
    ...noticeToPetitioner({ notice: 'receipt', service: receiptService(input), after: 0, today }),
    ...(isVisit(input.channel) && !input.fromLedger ? receptionAtSubmission(input.persons, receiverUnitId, context) : []),
  ];
  const mandate = decideAgencyPart(input, context, filed.filter(({ kind }) => kind === 'noticeIssued').length);
  return mandate.ok ? accept([...filed, ...mandate.value]) : mandate;
};
