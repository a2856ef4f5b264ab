import { type AgentPlace, fetchAgencyItems } from '../../api/agency.ts';
import { Message } from '../../ui/Message.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Disclosure } from '../../ui/parts.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useAnswer } from './use-answer.ts';
import { useFindAgentTexts } from './use-find-agent-texts.ts';
import { filingPath, type Wish } from './wished-agent.ts';

type Contact = AgentPlace['window'];
type Agent = AgentPlace['agents'][number];

/** So many kinds of matters are shown at once; the rest on demand. */
const shownItems = 5;
const readItems = () => fetchAgencyItems();
const toDial = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, '')}`;

const ContactLines = ({
  kind,
  contact,
  people,
}: {
  readonly kind: string;
  readonly contact: Contact;
  readonly people?: string | undefined;
}) => (
  <div className="agent-contact">
    <p className="quiet">{kind}</p>
    <p className="strong">{contact.name}</p>
    {people === undefined ? null : <p>{people}</p>}
    {contact.phone === '' ? null : (
      <p>
        <PhoneLink number={contact.phone} />
      </p>
    )}
    {contact.address === '' ? null : <p>{contact.address}</p>}
    {contact.hours === '' ? null : <p className="quiet">{contact.hours}</p>}
  </div>
);

/** One agent: their picture when they put one there, otherwise the first character of the name, where they sit, and the two ways to ask. */
const AgentCard = ({ agent, point, wish }: { readonly agent: Agent; readonly point: Contact | undefined; readonly wish: Wish }) => {
  const texts = useFindAgentTexts();
  const phone = agent.phone ?? point?.phone ?? '';
  return (
    <li className="agent-card">
      {agent.picture ? (
        <img className="agent-picture" src={`/api/agency/agents/${encodeURIComponent(agent.id)}/picture`} alt={agent.name} />
      ) : (
        <span className="agent-initial" aria-hidden="true">
          {agent.name.slice(0, 1)}
        </span>
      )}
      <div className="agent-said">
        <p className="agent-name">{agent.name}</p>
        <p>{agent.unitName}</p>
        {agent.certificate === undefined ? null : <p className="quiet">{texts.certificate(agent.certificate)}</p>}
        {point === undefined || point.address === '' ? null : <p>{point.address}</p>}
        {point === undefined || point.hours === '' ? null : <p className="quiet">{point.hours}</p>}
        {phone === '' ? null : (
          <p>
            <PhoneLink number={phone} />
          </p>
        )}
      </div>
      <div className="button-row">
        <Link to={filingPath({ ...wish, agentId: agent.id })} className="button button-primary">
          {texts.ask(agent.name)}
        </Link>
        {phone === '' ? null : (
          <a className="button button-plain" href={toDial(phone)} aria-label={texts.callNamed(agent.name)}>
            {texts.call}
          </a>
        )}
      </div>
    </li>
  );
};

/** Where nobody runs at the moment: who finds somebody, and that the window is open. */
const NoAgent = ({ place, wish }: { readonly place: AgentPlace; readonly wish: Wish }) => {
  const texts = useFindAgentTexts();
  const { community, station, window } = place;
  return (
    <Message title={community === undefined ? texts.noAgentHere : texts.noAgent(community.name)}>
      <p>{station === undefined ? texts.noAgentWindow : texts.noAgentStation(station.name)}</p>
      <div className="button-row">
        {station === undefined ? null : (
          <Link to={filingPath(wish)} className="button button-primary">
            {texts.askStation}
          </Link>
        )}
        <a className="button button-plain" href={toDial((station ?? window).phone)} aria-label={texts.callNamed((station ?? window).name)}>
          {texts.call}
        </a>
      </div>
    </Message>
  );
};

/** What can be asked for: the published list, or in four lines what every agent does. */
const CanDo = () => {
  const texts = useFindAgentTexts();
  const catalogue = useAnswer('items', readItems).value?.catalogue;
  const items = catalogue?.items ?? [];
  // A single one more takes no more room than the line that offers it.
  const shown = items.length === shownItems + 1 ? items.length : shownItems;
  const line = (item: (typeof items)[number]) => (
    <li key={item.id}>
      <p className="strong">{item.title}</p>
      <p>{item.description}</p>
      <p className="quiet">
        {[
          item.needs === '' ? '' : texts.needs(item.needs),
          item.usualDays === undefined ? '' : texts.usual(item.usualDays),
          item.tier === undefined || item.tier === 'community' ? '' : texts.higherTier[item.tier],
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </li>
  );
  return (
    <section className="part">
      <h2>{texts.canDo}</h2>
      {items.length === 0 ? (
        <ul className="agent-does">
          {texts.does.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      ) : (
        <>
          <ul className="agent-items">{items.slice(0, shown).map(line)}</ul>
          {items.length > shown ? (
            <Disclosure summary={texts.more(items.length - shown)}>
              <ul className="agent-items">{items.slice(shown).map(line)}</ul>
            </Disclosure>
          ) : null}
          {catalogue?.demo === true ? <p className="quiet">{texts.example}</p> : null}
        </>
      )}
      <p className="agent-free">{texts.free}</p>
      <p>
        <Link to="/file">{texts.direct}</Link>
      </p>
    </section>
  );
};

/** Who runs for the people of one place, nearest first (S4.7). */
export const AgentPlaceView = ({ place, wish }: { readonly place: AgentPlace; readonly wish: Wish }) => {
  const texts = useFindAgentTexts();
  const { agents, points, station, centre, window } = place;
  const coordinators = station?.coordinators.map(({ name }) => name).join(texts.separator) ?? '';
  return (
    <>
      {agents.length === 0 ? (
        <NoAgent place={place} wish={wish} />
      ) : (
        <section className="part">
          <h2>{texts.agents}</h2>
          <ul className="agent-cards">
            {agents.map((agent) => (
              <AgentCard key={agent.id} agent={agent} point={points.find(({ unitId }) => unitId === agent.unitId)} wish={wish} />
            ))}
          </ul>
        </section>
      )}
      <CanDo />
      <section className="part">
        <h2>{texts.further}</h2>
        {agents.length > 0 ? null : points.map((point) => <ContactLines key={point.unitId} kind={texts.point} contact={point} />)}
        {station === undefined ? null : (
          <ContactLines kind={texts.station} contact={station} people={coordinators === '' ? undefined : texts.coordinator(coordinators)} />
        )}
        {centre === undefined ? null : <ContactLines kind={texts.centre} contact={centre} />}
        <ContactLines kind={texts.window} contact={window} />
      </section>
    </>
  );
};
