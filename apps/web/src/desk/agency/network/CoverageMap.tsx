import type { AgencyNetworkView } from '@daiban/contract/agency-network';
import { coverages } from '@daiban/domain/organisation/network';
import { useTexts } from '../../texts/language.tsx';

/** Id of the row of a community in the table, to which its cell leads. */
export const rowIdOf = (communityId: string): string => `community-${communityId}`;

/** Leads to the row without changing the address, which the router keeps. */
const showRow = (communityId: string): void => {
  const row = document.getElementById(rowIdOf(communityId));
  row?.scrollIntoView({ block: 'center' });
  row?.focus();
};

/** A plain map: one cell for each community, by street; what is missing says so by a word, not by its colour alone. */
export const CoverageMap = ({ streets }: Pick<AgencyNetworkView, 'streets'>) => {
  const { agencyNetwork: words } = useTexts();
  return (
    <section aria-labelledby="network-map">
      <h2 className="part" id="network-map">
        {words.map}
      </h2>
      <p className="quiet">
        {words.mapHint}{' '}
        {coverages.map((coverage) => (
          <span key={coverage} className={`network-key network-${coverage}`}>
            {words.coverage[coverage]}
          </span>
        ))}
      </p>
      <div className="network-map">
        {streets.map(({ id = 'others', name = words.otherPlaces, communities }) =>
          communities.length === 0 ? null : (
            <div key={id} className="network-street">
              <h3>{name}</h3>
              <ul>
                {communities.map((community) => (
                  <li key={community.id}>
                    <button type="button" className={`network-cell network-${community.coverage}`} onClick={() => showRow(community.id)}>
                      {community.name}
                      {community.coverage === 'agent' ? null : <small>{words.coverage[community.coverage]}</small>}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
    </section>
  );
};
