import '../../look/lists.css';
import './network.css';
import { getAgencyNetwork } from '@daiban/contract/agency-network';
import { getOwnPicture } from '@daiban/contract/agent-picture';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Empty } from '../../parts/LoadState.tsx';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { useTexts } from '../../texts/language.tsx';
import { AgencyPage } from '../AgencyPage.tsx';
import { NetworkPart } from './NetworkPart.tsx';
import { PicturePart } from './PicturePart.tsx';
import { PostersPart } from './PostersPart.tsx';

const exactly = { exact: true, includeSearch: true } as const;
const route = getRouteApi('/frame/agency/network');

/** The three tiers of agency with what is missing, and the posters that lead to them (S0.15, S0.16, S0.30). */
export const NetworkPage = () => {
  const texts = useTexts();
  const me = useMe();
  const { part = 'network' } = route.useSearch();
  const { title, hint, parts, partsLabel } = texts.agencyNetwork;
  if (!holdsRoleOf(me, getAgencyNetwork)) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <AgencyPage title={title} hint={hint}>
      <nav className="network-parts" aria-label={partsLabel}>
        <Link to="/agency/network" search={{}} activeOptions={exactly}>
          {parts.network}
        </Link>
        <Link to="/agency/network" search={{ part: 'posters' }} activeOptions={exactly}>
          {parts.posters}
        </Link>
        {holdsRoleOf(me, getOwnPicture) ? (
          <Link to="/agency/network" search={{ part: 'picture' }} activeOptions={exactly}>
            {parts.picture}
          </Link>
        ) : null}
      </nav>
      {part === 'posters' ? <PostersPart /> : part === 'picture' && holdsRoleOf(me, getOwnPicture) ? <PicturePart /> : <NetworkPart />}
    </AgencyPage>
  );
};
