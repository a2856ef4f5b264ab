import type { AgencyNetworkView } from '@daiban/contract/agency-network';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language.tsx';
import { rowIdOf } from './CoverageMap.tsx';

type Street = AgencyNetworkView['streets'][number];
type Community = Street['communities'][number];

const People = ({ agents }: { readonly agents: Community['agents'] }) => {
  const { agencyNetwork: words } = useTexts();
  return agents.map(({ id, name, share, certified }) => (
    <span key={id} className="network-person">
      {name}{' '}
      <span className="quiet">
        {words.share[share]}
        {certified ? ` · ${words.certified}` : ''}
      </span>
    </span>
  ));
};

const PhoneLink = ({ number }: { readonly number: string }) =>
  number === '' ? null : <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>;

const CommunityRows = ({ community }: { readonly community: Community }) => {
  const { agencyNetwork: words } = useTexts();
  const { id, name, coverage, points, agents } = community;
  const missing = coverage === 'agent' ? null : <b className="late">{words.coverage[coverage]}</b>;
  const rows = [
    ...points.map((point) => ({ key: point.unitId, place: point.name, people: point.agents, phone: point.phone, hours: point.hours })),
    ...(points.length === 0 || agents.length > 0
      ? [
          {
            key: `${id}.committee`,
            place: points.length === 0 && agents.length === 0 ? '' : words.atCommittee,
            people: agents,
            phone: '',
            hours: '',
          },
        ]
      : []),
  ];
  return rows.map(({ key, place, people, phone, hours }, index) => (
    <tr key={key} {...(index === 0 ? { id: rowIdOf(id), tabIndex: -1 } : {})}>
      {index === 0 ? (
        <th scope="rowgroup" rowSpan={rows.length}>
          {name}
        </th>
      ) : null}
      <td>{place}</td>
      <td>{people.length === 0 ? missing : <People agents={people} />}</td>
      <td className="nowrap">
        <PhoneLink number={people.find((person) => person.phone !== undefined)?.phone ?? phone} />
      </td>
      <td className="quiet">{hours}</td>
    </tr>
  ));
};

const StreetHead = ({ street }: { readonly street: Street }) => {
  const texts = useTexts();
  const { agencyNetwork: words } = texts;
  const names = (people: readonly { readonly name: string }[]) =>
    people.length === 0 ? words.nobody : people.map(({ name }) => name).join(texts.state.listSeparator);
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={5}>
        {street.name ?? words.otherPlaces}
        {street.stations.map(({ unitId, name, coordinators, phone }) => (
          <span key={unitId} className="quiet">
            {' '}
            {name} · {words.coordinators} {names(coordinators)}
            {phone === '' ? '' : ` · ${phone}`}
          </span>
        ))}
      </th>
    </tr>
  );
};

const mentions = (street: Street, { name, points, agents }: Community, text: string): boolean =>
  [
    street.name ?? '',
    name,
    ...points.flatMap((point) => [point.name, ...point.agents.map((agent) => agent.name)]),
    ...agents.map((agent) => agent.name),
  ].some((part) => part.includes(text));

/** The same as the map, as a table: each point with its station, people, number and hours. */
export const PointTable = ({ streets }: Pick<AgencyNetworkView, 'streets'>) => {
  const { agencyNetwork: words } = useTexts();
  const [text, setText] = useState('');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const shown = streets
    .map((street) => ({
      ...street,
      communities: street.communities.filter(
        (community) => (!onlyGaps || community.coverage !== 'agent') && mentions(street, community, text.trim()),
      ),
    }))
    .filter(({ communities, stations }) => communities.length > 0 || (stations.length > 0 && text.trim() === '' && !onlyGaps));
  return (
    <section aria-labelledby="network-table">
      <h2 className="part" id="network-table">
        {words.table}
      </h2>
      <div className="network-filters">
        <Input
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={words.filter}
          aria-label={words.filter}
          allowClear
        />
        <Checkbox checked={onlyGaps} onChange={({ target }) => setOnlyGaps(target.checked)}>
          {words.onlyGaps}
        </Checkbox>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{words.noMatch}</p>
      ) : (
        <div className="scroll-x">
          <table className="list network-table">
            <thead>
              <tr>
                <th>{words.community}</th>
                <th>{words.point}</th>
                <th>{words.agent}</th>
                <th>{words.phone}</th>
                <th>{words.hours}</th>
              </tr>
            </thead>
            {shown.map((street) => (
              <tbody key={street.id ?? 'others'}>
                <StreetHead street={street} />
                {street.communities.map((community) => (
                  <CommunityRows key={community.id} community={community} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  );
};
