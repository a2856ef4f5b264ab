import './outreach.css';
import { type FormEvent, useState } from 'react';
import { fetchAgencyStreets } from '../../api/agency.ts';
import { Heading } from '../../ui/Heading.tsx';
import { goTo, Link } from '../../ui/navigation.tsx';
import { Button, Skeleton } from '../../ui/parts.tsx';
import { useAnswer } from '../agency/use-answer.ts';
import { filingPath } from '../agency/wished-agent.ts';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { useMeetTexts } from './use-meet-texts.ts';

const readStreets = () => fetchAgencyStreets();

/** A firm asks for an agent (助企代办直通车, S2.9): where it is, then the form with the station of its street. */
const FirmPage = () => {
  const { firm } = useMeetTexts();
  const { frame } = useTexts();
  const { value, fault, again } = useAnswer('streets', readStreets);
  const [communityId, setCommunityId] = useState('');
  const [isMissing, setMissing] = useState(false);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(communityId === '');
    if (communityId === '') document.getElementById('firm-place')?.focus();
    else goTo(filingPath({ communityId, forFirm: true }));
  };
  return (
    <>
      <Heading documentTitle={firm.title}>{firm.title}</Heading>
      <p className="lead">{firm.lead}</p>
      {fault === undefined ? null : <FaultMessage fault={fault} onRetry={again} />}
      {value === undefined ? (
        fault === undefined ? (
          <Skeleton label={frame.loading} lines={[6, 9]} />
        ) : null
      ) : (
        <form onSubmit={go} noValidate>
          <div className={isMissing ? 'field field-wrong' : 'field'}>
            <label htmlFor="firm-place">{firm.where}</label>
            <p className="field-hint" id="firm-place-hint">
              {firm.whereHint}
            </p>
            {isMissing ? (
              <p className="field-error" id="firm-place-error">
                {firm.whereMissing}
              </p>
            ) : null}
            <select
              id="firm-place"
              className="firm-place"
              value={communityId}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? 'firm-place-hint firm-place-error' : 'firm-place-hint'}
              onChange={({ target }) => {
                setCommunityId(target.value);
                setMissing(false);
              }}
            >
              <option value="">{firm.choose}</option>
              {value.streets.map((street) => (
                <optgroup key={street.id} label={street.name}>
                  {street.communities.map((community) => (
                    <option key={community.id} value={community.id}>
                      {community.shortName}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
          <Button look="primary" type="submit" className="button-wide">
            {firm.go}
          </Button>
        </form>
      )}
      <p className="firm-direct">
        <Link to="/file">{firm.direct}</Link>
      </p>
    </>
  );
};

export default FirmPage;
