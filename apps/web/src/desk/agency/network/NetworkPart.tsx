import type { AgencyNetworkView } from '@daiban/contract/agency-network';
import { networkGaps } from '@daiban/domain/organisation/network';
import { useQuery } from '@tanstack/react-query';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { useTexts } from '../../texts/language.tsx';
import { CoverageMap } from './CoverageMap.tsx';
import { PointTable } from './PointTable.tsx';
import { networkQuery } from './queries.ts';

/** What the jurisdiction states beside what is there. Nothing is invented to make them equal. */
const Tiers = ({ network }: { readonly network: AgencyNetworkView }) => {
  const { agencyNetwork: words } = useTexts();
  const { counts, declared } = network;
  const stated = (...kinds: readonly string[]) => declared.find(({ kind }) => kind !== undefined && kinds.includes(kind));
  const others = declared.filter(({ kind }) => kind === undefined);
  const rows = [
    ...(counts.centres === 0 && stated('agencyCentre') === undefined
      ? []
      : [{ label: words.centres, count: counts.centres, stated: stated('agencyCentre') }]),
    { label: words.stations, count: counts.stations, stated: stated('agencyStation', 'representationOffice') },
    { label: words.points, count: counts.points, stated: stated('agencyPoint', 'representationStation') },
  ];
  return (
    <table className="list network-tiers">
      <thead>
        <tr>
          <th>{words.tier}</th>
          <th className="figure">{words.registered}</th>
          {declared.length === 0 ? null : (
            <>
              <th className="figure">{words.declared}</th>
              <th>{words.source}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className="figure">{row.count}</td>
            {declared.length === 0 ? null : (
              <>
                <td className="figure">{row.stated?.count ?? '–'}</td>
                <td className="quiet">{row.stated === undefined ? '' : `${row.stated.label} · ${row.stated.entry}`}</td>
              </>
            )}
          </tr>
        ))}
        {others.map((other) => (
          <tr key={other.label}>
            <th scope="row">{other.label}</th>
            <td className="figure">–</td>
            <td className="figure">{other.count}</td>
            <td className="quiet">{other.entry}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.agents}</th>
          <td className="figure">{counts.agents}</td>
          <td colSpan={declared.length === 0 ? 1 : 2} className="quiet">
            {words.shares(counts.fullTime, counts.partTime, counts.certified)}
          </td>
        </tr>
      </tbody>
    </table>
  );
};

/** What is missing, first on the page: it is what somebody has to do something about (S0.16). */
const Gaps = ({ gaps }: Pick<AgencyNetworkView, 'gaps'>) => {
  const texts = useTexts();
  const { agencyNetwork: words } = texts;
  if (gaps.length === 0) return <p>{words.noGaps}</p>;
  return (
    <section className="network-gaps" aria-labelledby="network-gaps">
      <h2 className="part" id="network-gaps">
        {words.gapsTitle(gaps.length)}
      </h2>
      {networkGaps.map((gap) => {
        const rows = gaps.filter((row) => row.gap === gap);
        if (rows.length === 0) return null;
        return (
          <div key={gap}>
            <h3>
              {words.gaps[gap]} <span className="quiet">{rows.length}</span>
            </h3>
            <ul className="network-gap-list">
              {rows.map(({ unitId, unitName, streetName }) => (
                <li key={unitId}>
                  {unitName}
                  {streetName === undefined || unitName.includes(streetName) ? null : <span className="quiet"> {streetName}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className="quiet">{words.fillGap}</p>
    </section>
  );
};

const Centres = ({ network }: { readonly network: AgencyNetworkView }) => {
  const texts = useTexts();
  const { agencyNetwork: words } = texts;
  return network.centres.map(({ unitId, name, phone, address, hours, supervisors }) => (
    <p key={unitId}>
      <b>{name}</b> {words.supervisors}{' '}
      {supervisors.length === 0 ? words.nobody : supervisors.map((person) => person.name).join(texts.state.listSeparator)}
      <span className="quiet"> {[phone, address, hours].filter((part) => part !== '').join(' · ')}</span>
    </p>
  ));
};

/** The network as it is today. */
export const NetworkPart = () => {
  const { agencyNetwork: words } = useTexts();
  const found = useQuery(networkQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={14} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const network = found.data;
  if (network.counts.points + network.counts.stations + network.counts.agents === 0)
    return <Empty title={words.empty} hint={words.emptyHint} />;
  return (
    <div className="network">
      <Gaps gaps={network.gaps} />
      <div className="scroll-x">
        <Tiers network={network} />
      </div>
      <Centres network={network} />
      <CoverageMap streets={network.streets} />
      <PointTable streets={network.streets} />
    </div>
  );
};
