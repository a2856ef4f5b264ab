import '../../look/lists.css';
import './team.css';
import { getAcademy, getOwnLearning } from '@daiban/contract/agency-academy';
import { getAgencyTeam } from '@daiban/contract/agency-team';
import { listVolunteers } from '@daiban/contract/agency-volunteers';
import type { Endpoint } from '@daiban/contract/endpoint';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Empty } from '../../parts/LoadState.tsx';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { AgencyPage } from '../AgencyPage.tsx';
import { AcademyPart } from './AcademyPart.tsx';
import { LearningPart } from './LearningPart.tsx';
import { RosterPart } from './RosterPart.tsx';
import type { TeamPartName } from './team-parts.ts';
import { VolunteersPart } from './VolunteersPart.tsx';

const parts: readonly { readonly name: TeamPartName; readonly filledBy: Endpoint; readonly Part: ComponentType }[] = [
  { name: 'roster', filledBy: getAgencyTeam, Part: RosterPart },
  { name: 'learning', filledBy: getOwnLearning, Part: LearningPart },
  { name: 'academy', filledBy: getAcademy, Part: AcademyPart },
  { name: 'volunteers', filledBy: listVolunteers, Part: VolunteersPart },
];

const route = getRouteApi('/frame/agency/team');

/** The team behind agency, each part for the roles that fill it (S2.6, S2.7, S2.12, S3.21). */
export const TeamPage = () => {
  const { team } = useTexts();
  const me = useMe();
  const { part } = route.useSearch();
  const open = parts.filter(({ filledBy }) => holdsRoleOf(me, filledBy));
  // Who keeps the team opens on its roster; an agent on the own learning.
  const first = holdsRoleOf(me, getAcademy) ? 'roster' : 'learning';
  const shown = open.find(({ name }) => name === (part ?? first)) ?? open[0];
  return (
    <AgencyPage title={team.title}>
      {open.length < 2 ? null : (
        <nav className="team-parts" aria-label={team.partsLabel}>
          {open.map(({ name }) => (
            <Link key={name} to="/agency/team" search={{ part: name }} {...(name === shown?.name ? { 'aria-current': 'page' } : {})}>
              {team.parts[name]}
            </Link>
          ))}
        </nav>
      )}
      {shown === undefined ? (
        <Empty title={team.deny} hint={team.denyHint} />
      ) : (
        <div className="team">
          <shown.Part />
        </div>
      )}
    </AgencyPage>
  );
};
