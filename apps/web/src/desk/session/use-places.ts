import { listBatches } from '@daiban/contract/batches';
import { listBounties } from '@daiban/contract/bounties';
import { listBacklogEntries, listReturnVisits } from '@daiban/contract/loop';
import { listRemedies } from '@daiban/contract/remedy';
import { listSealedCases, listUnitQuestions } from '@daiban/contract/sealed';
import { listUrgentTickets, openUrgentTicket } from '@daiban/contract/urgent-tickets';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { changesQuery } from '../admin/queries.ts';
import { maySign, sectionsOf } from '../admin/sections.ts';
import { type AgencyTab, agencyTabs } from '../agency/agency-tabs.ts';
import { isIn } from '../backlog/board-filter.ts';
import { backlogQuery, returnVisitsQuery } from '../backlog/queries.ts';
import { batchesQuery } from '../batches/queries.ts';
import { bountiesQuery } from '../bounties/queries.ts';
import { ticketsQuery } from '../outreach/queries.ts';
import { dutiesQuery } from '../queries.ts';
import { remediesQuery } from '../remedy/queries.ts';
import { holdsRoleOf, sealedCasesQuery, unitQuestionsQuery } from '../sealed/queries.ts';
import { letterCountQuery } from '../supervision/queries.ts';
import { useTexts } from '../texts/language.tsx';
import { mayTakeIn } from './may-do.ts';
import { useMe } from './me.ts';

/** A page of the navigation, with how much waits there. */
export interface Place {
  readonly to:
    | '/'
    | '/register'
    | '/cases'
    | '/letters'
    | '/batches'
    | '/return-visits'
    | '/remedies'
    | '/backlog'
    | '/bounties'
    | AgencyTab['to']
    | '/urgent-tickets'
    | '/unit-questions'
    | '/sealed'
    | '/units'
    | '/import'
    | '/admin';
  readonly label: string;
  readonly count?: number | undefined;
  readonly title?: string | undefined;
}

/** Work of the day, boards, the sealed room, the office: in this order, each shown to the roles that the page is for. */
export const usePlaces = (): readonly (readonly Place[])[] => {
  const texts = useTexts();
  const me = useMe();
  const holds = (endpoint: Parameters<typeof holdsRoleOf>[1]): boolean => holdsRoleOf(me, endpoint);
  const mayRegister = mayTakeIn(me);
  // The figure beside a page comes from the query that fills the page.
  const duties = useInfiniteQuery(dutiesQuery({ scope: 'mine' })).data?.pages[0]?.counts;
  const unseen = useQuery(letterCountQuery).data?.unseen;
  const batches = useQuery({ ...batchesQuery, enabled: holds(listBatches) }).data?.rows;
  const visits = useQuery({ ...returnVisitsQuery, enabled: holds(listReturnVisits) }).data?.rows;
  const remedies = useQuery({ ...remediesQuery, enabled: holds(listRemedies) }).data?.rows;
  const backlog = useQuery({ ...backlogQuery, enabled: holds(listBacklogEntries) }).data?.rows;
  const bounties = useQuery({ ...bountiesQuery, enabled: holds(listBounties) }).data?.rows;
  const questions = useQuery({ ...unitQuestionsQuery, enabled: holds(listUnitQuestions) }).data?.rows;
  const sealed = useQuery({ ...sealedCasesQuery, enabled: holds(listSealedCases) }).data?.rows;
  const tickets = useQuery({ ...ticketsQuery, refetchInterval: 60_000, enabled: holds(listUrgentTickets) }).data?.rows;
  const openTickets = tickets?.filter(({ closed }) => closed === undefined).length;
  const changes = useQuery({ ...changesQuery, enabled: maySign(me), refetchInterval: 60_000 }).data?.changes;
  const shown = (mayOpen: boolean, place: Place): readonly Place[] => (mayOpen ? [place] : []);
  // Its first page that the reader's posts open.
  const agency = agencyTabs.find(({ roles }) => me.appointments.some(({ role }) => roles.includes(role)));
  return [
    [
      { to: '/' as const, label: texts.frame.duties, count: duties && duties.overdue + duties.today + duties.soon + duties.later },
      ...shown(mayRegister, { to: '/register', label: texts.frame.register }),
      { to: '/cases' as const, label: texts.frame.cases },
      {
        to: '/letters' as const,
        label: texts.letters.title,
        count: unseen,
        title: unseen === undefined || unseen === 0 ? undefined : texts.letters.unseen(unseen),
      },
    ],
    [
      // A unit finds its tickets here when there are any; the hotline always.
      ...shown(holds(openUrgentTicket) || (openTickets ?? 0) > 0, {
        to: '/urgent-tickets',
        label: texts.tickets.title,
        count: openTickets,
      }),
      ...(agency === undefined ? [] : [{ to: agency.to, label: texts.agencyTabs.label }]),
      ...shown(holds(listBatches), {
        to: '/batches',
        label: texts.batches.title,
        count: batches?.reduce((sum, { waiting }) => sum + waiting, 0),
      }),
      ...shown(holds(listReturnVisits), { to: '/return-visits', label: texts.loop.visitsTitle, count: visits?.length }),
      ...shown(holds(listRemedies), { to: '/remedies', label: texts.remedies.title, count: remedies?.length }),
      ...shown(holds(listBacklogEntries), {
        to: '/backlog',
        label: texts.loop.backlogTitle,
        count: backlog?.filter((row) => isIn('open', row) || isIn('proposed', row)).length,
      }),
      ...shown(holds(listBounties), {
        to: '/bounties',
        label: texts.bounties.title,
        count: bounties?.filter(({ bidFor, toJudge }) => bidFor !== undefined || toJudge.some(({ own }) => own === undefined)).length,
      }),
    ],
    [
      ...shown(holds(listUnitQuestions), {
        to: '/unit-questions',
        label: texts.unitQuestions.title,
        count: questions?.filter(({ answer }) => answer === undefined).length,
      }),
      ...shown(holds(listSealedCases), {
        to: '/sealed',
        label: texts.sealed.title,
        count: sealed?.filter(({ hasNews }) => hasNews).length,
      }),
    ],
    [
      { to: '/units' as const, label: texts.frame.units },
      ...shown(mayRegister, { to: '/import', label: texts.frame.import }),
      ...shown(sectionsOf(me).length > 0, {
        to: '/admin',
        label: texts.admin.title,
        count: changes?.filter(({ mayDecide }) => mayDecide).length,
      }),
    ],
  ].filter((group) => group.length > 0);
};
