import type { OwnMandate } from '@daiban/contract/own-mandate';
import type { EventDataOfAgency } from '@daiban/domain/agency/events-of-agency';
import { mandateInForce, mandateWithoutAgent } from '@daiban/domain/agency/mandate-in-force';
import type { Mandate } from '@daiban/domain/agency/state-of-agency';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { given } from '@daiban/domain/kernel/given';
import type { Directory } from '../journal/directory.ts';
import type { CaseFile, StoredEvent } from './read-case.ts';

const isOf =
  <Kind extends keyof EventDataOfAgency>(kind: Kind) =>
  (event: StoredEvent): boolean =>
    event.kind === kind;

/** A mandate as its principal reads it. */
export const toMandateView = (
  { unitId, agentId, form, scope, grantedOn, untilOn, acceptedOn, ended }: Mandate,
  directory: Directory,
): NonNullable<OwnMandate['current']> => {
  const named = ended === undefined ? agentId : undefined;
  const unitPhone = directory.unit(unitId)?.phone;
  return {
    unitName: directory.unitName(unitId),
    ...given({
      unitPhone: unitPhone === '' ? undefined : unitPhone,
      agentName: named === undefined ? undefined : directory.officerName(named),
      agentPhone: named === undefined ? undefined : directory.officers.get(named)?.phone,
      untilOn,
      acceptedOn: ended === undefined ? acceptedOn : undefined,
    }),
    form,
    scope: [...scope],
    grantedOn,
  };
};

/** Mandates that are over for good, each with who had it last. The journal keeps what the decisions made of them. */
const listEarlier = (events: readonly StoredEvent[], open: Mandate | undefined, directory: Directory): OwnMandate['earlier'] =>
  events
    .filter(isOf('mandateGranted'))
    .flatMap(({ at, data }) => {
      const granted = data as unknown as EventDataOfAgency['mandateGranted'];
      if (granted.mandateId === open?.id) return [];
      const own = events.filter((event) => event.data['mandateId'] === granted.mandateId);
      const end =
        own.findLast(({ kind }) => kind === 'mandateRevoked' || kind === 'mandateEnded') ?? events.findLast(isOf('resultConfirmed'));
      const agentId = own.findLast(isOf('mandateAccepted'))?.data['agentId'];
      return [
        {
          unitName: directory.unitName(granted.unitId),
          ...(typeof agentId === 'string' ? { agentName: directory.officerName(agentId) } : {}),
          grantedOn: toPlainDate(at),
          endedOn: toPlainDate((end ?? events.at(-1))?.at ?? at),
          by: end?.kind === 'mandateRevoked' ? ('revoked' as const) : endedBy(end),
        },
      ];
    })
    .toReversed();

const endedBy = (end: StoredEvent | undefined): EventDataOfAgency['mandateEnded']['cause'] =>
  end?.kind === 'mandateEnded' ? (end.data as unknown as EventDataOfAgency['mandateEnded']).cause : 'done';

/** The part "my agent"; nothing where nobody spoke of an agent. */
export const toOwnMandate = (file: CaseFile, directory: Directory): { readonly ownMandate?: OwnMandate } => {
  const { state, events } = file;
  if (state.agencyWork === undefined) return {};
  const open = mandateInForce(state) ?? mandateWithoutAgent(state);
  const unitId = state.agencyWork.offeredOn === undefined ? undefined : events.findLast(isOf('agencyOffered'))?.data['unitId'];
  return {
    ownMandate: {
      ...(typeof unitId === 'string' ? { offer: { unitId, unitName: directory.unitName(unitId) } } : {}),
      ...(open === undefined ? {} : { current: toMandateView(open, directory) }),
      earlier: listEarlier(events, open, directory),
    },
  };
};
