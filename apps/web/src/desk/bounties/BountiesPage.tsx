import './bounties.css';
import { listBounties, type PostedMatter } from '@daiban/contract/bounties';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { BidForm } from './BidForm.tsx';
import { bountiesQuery } from './queries.ts';
import { ScoreForm } from './ScoreForm.tsx';

const Offer = ({ offer }: { readonly offer: PostedMatter['ownBids'][number] }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const { fields } = texts;
  return (
    <>
      <p>
        <b>{unitName(offer.unitName)}</b>{' '}
        <span className="quiet">
          {offer.team.join(texts.state.listSeparator)} · {texts.bounty.doneBy(shortDate(offer.doneBy, texts))}
        </span>
      </p>
      <dl className="bounty-offer">
        <dt>{fields.plan}</dt>
        <dd>{offer.plan}</dd>
        <dt>{fields.competence}</dt>
        <dd>{offer.competence}</dd>
        <dt>{fields.resources}</dt>
        <dd>{offer.resources}</dd>
      </dl>
    </>
  );
};

const Posted = ({ posted }: { readonly posted: PostedMatter }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const [bidding, setBidding] = useState(false);
  const { bounties, bounty } = texts;
  const { bountyId, stage, summary, postedOn, dueOn, bidFor, ownBids, toJudge } = posted;
  return (
    <li>
      <p className="bounty-summary">{summary}</p>
      <p className="quiet">
        {bounty.stages[stage]} · {bounties.postedOn(shortDate(postedOn, texts))}
        {dueOn === undefined ? null : ` · ${bounties.until[stage](shortDate(dueOn, texts))}`}
      </p>
      {ownBids.length === 0 ? null : (
        <section>
          <h2 className="part">{bounties.own}</h2>
          {ownBids.map((offer) => (
            <Offer key={`${offer.unitName}.${offer.doneBy}`} offer={offer} />
          ))}
        </section>
      )}
      {bidFor === undefined ? null : bidding ? (
        <section>
          <h2 className="part">{bounties.bidFor(unitName(bidFor))}</h2>
          <BidForm bountyId={bountyId} />
        </section>
      ) : (
        <Button onClick={() => setBidding(true)}>{bounties.bidFor(unitName(bidFor))}</Button>
      )}
      {toJudge.length === 0 ? null : (
        <section>
          <h2 className="part">{bounties.bids}</h2>
          <p className="quiet">{bounties.rule}</p>
          <ul className="bounty-bids">
            {toJudge.map((bid) => (
              <li key={bid.bidId}>
                <Offer offer={bid} />
                <ScoreForm bountyId={bountyId} bid={bid} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </li>
  );
};

const Board = () => {
  const { bounties } = useTexts();
  const found = useQuery(bountiesQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={6} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { rows } = found.data;
  if (rows.length === 0) return <Empty title={bounties.empty} hint={bounties.emptyHint} />;
  return (
    <ul className="bounty-board">
      {rows.map((posted) => (
        <Posted key={posted.bountyId} posted={posted} />
      ))}
    </ul>
  );
};

/** Posted matters as teams and judges read them: what is to be solved, and nothing that leads to a person (care G21). */
export const BountiesPage = () => {
  const texts = useTexts();
  const me = useMe();
  if (!holdsRoleOf(me, listBounties)) return <Empty title={texts.state.notFound} hint={texts.state.notFoundHint} />;
  return (
    <div className="page bounty-page">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.bounties.title}</h1>
        <span className="quiet">{texts.bounties.hint}</span>
      </div>
      <Board />
    </div>
  );
};
