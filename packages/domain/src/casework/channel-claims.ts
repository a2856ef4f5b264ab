import type { PlainDate } from '../calendar/types.ts';
import { type CaseEvent, event } from '../case/events.ts';
import type { EventsOfWaiting } from '../case/events-of-waiting.ts';
import type { CaseState } from '../case/state.ts';
import type { ServiceMethod } from '../case/vocabulary.ts';
import { noticeToPetitioner } from '../documents/notices.ts';

type Channelled = EventsOfWaiting['claimChannelled'] & { readonly service: ServiceMethod };

/** Claims leave the petition procedure with a notice that says where they are decided; with the last of them the matter ends (条例 31). */
export const channelEvents = (
  { service, ...channelled }: Channelled,
  { claims, notices }: Pick<CaseState, 'claims' | 'notices'>,
  today: PlainDate,
): readonly CaseEvent[] => {
  const nothingLeft = claims.every(({ id, standing }) => standing === 'channelled' || channelled.claimIds.includes(id));
  return [
    event('claimChannelled', channelled),
    ...noticeToPetitioner({ notice: 'legalChannelNotice', service, after: notices.length, today }),
    ...(nothingLeft ? [event('caseConcluded', { reason: 'claimsChannelled' })] : []),
  ];
};
