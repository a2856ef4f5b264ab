import { findCommunities, type SoughtCommunity } from '@daiban/domain/organisation/find-community';
import { type FormEvent, useMemo, useState } from 'react';
import { type AgencyStreets, fetchAgencyStreets } from '../../api/agency.ts';
import { TextField } from '../../ui/Field.tsx';
import { Message } from '../../ui/Message.tsx';
import { goTo, Link } from '../../ui/navigation.tsx';
import { Button, Disclosure, Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useOffice } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { useAnswer } from './use-answer.ts';
import { useFindAgentTexts } from './use-find-agent-texts.ts';

type Community = SoughtCommunity & { readonly agents: number };

const most = 12;
const readStreets = () => fetchAgencyStreets();
export const communityPath = (communityId: string): string => `/agent?community=${encodeURIComponent(communityId)}`;

const toCommunities = (streets: AgencyStreets): readonly Community[] =>
  streets.flatMap(({ name, communities }) => communities.map((community) => ({ ...community, street: name })));

const CommunityRows = ({ communities, withStreet }: { readonly communities: readonly Community[]; readonly withStreet: boolean }) => {
  const texts = useFindAgentTexts();
  return (
    <ul className="rows">
      {communities.map(({ id, shortName, street, agents }) => (
        <li key={id}>
          <Link to={communityPath(id)} className="row">
            <span>
              {shortName}
              <small className="agent-count">
                {[withStreet ? street : undefined, agents === 0 ? texts.noAgents : texts.agentCount(agents)]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

const Found = ({ communities }: { readonly communities: readonly Community[] }) => {
  const texts = useFindAgentTexts();
  const { office } = useOffice();
  if (communities.length === 0)
    return (
      <Message title={texts.notFound} takesFocus>
        <p>
          {texts.notFoundHint} {office === undefined ? null : <PhoneLink number={office.petitionOffice.phone} />}
        </p>
      </Message>
    );
  return (
    <section className="part" aria-live="polite">
      <h2>{texts.found(communities.length)}</h2>
      <CommunityRows communities={communities.slice(0, most)} withStreet />
    </section>
  );
};

/** Finding one's community by its name or by an address, compared on this device alone; or by going through the streets. */
export const FindCommunity = () => {
  const texts = useFindAgentTexts();
  const { frame } = useTexts();
  const { office } = useOffice();
  const { value, fault, again } = useAnswer('streets', readStreets);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const [found, setFound] = useState<readonly Community[]>();
  const communities = useMemo(() => toCommunities(value?.streets ?? []), [value]);

  if (fault !== undefined) return <FaultMessage fault={fault} onRetry={again} />;
  if (value === undefined) return <Skeleton label={frame.loading} lines={[8, 5, 9]} />;
  if (communities.length === 0)
    return (
      <Message title={texts.none}>
        <p>
          {texts.noneHint} {office === undefined ? null : <PhoneLink number={office.petitionOffice.phone} />}
        </p>
        <p>
          <Link to="/file">{texts.direct}</Link>
        </p>
      </Message>
    );

  const find = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return setError(texts.missing);
    setError(undefined);
    const matches = findCommunities(words, communities);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined) goTo(communityPath(only.id));
    else setFound(matches);
  };

  return (
    <>
      <form onSubmit={find} noValidate>
        <TextField
          id="where"
          label={texts.label}
          hint={texts.hint}
          error={error}
          value={words}
          onValue={setWords}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={120}
        />
        <Button type="submit" look="primary">
          {texts.find}
        </Button>
      </form>
      {found === undefined ? null : <Found key={words} communities={found} />}
      <section className="part">
        <h2>{value.streets.length === 1 ? value.streets[0]?.name : texts.byStreet}</h2>
        {value.streets.length === 1 ? (
          <CommunityRows communities={communities} withStreet={false} />
        ) : (
          value.streets.map(({ id, name, communities: own }) => (
            <Disclosure key={id} summary={name}>
              <CommunityRows communities={own.map((community) => ({ ...community, street: name }))} withStreet={false} />
            </Disclosure>
          ))
        )}
      </section>
    </>
  );
};
