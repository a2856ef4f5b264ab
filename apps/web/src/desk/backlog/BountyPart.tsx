import type { BountyView } from '@daiban/contract/loop';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

const Bid = ({ bid }: { readonly bid: BountyView['bids'][number] }) => {
  const texts = useTexts();
  const words = texts.bounty;
  return (
    <li>
      <p>
        <b>{bid.unitName}</b> {bid.total === undefined ? <span className="quiet">{words.notScored}</span> : words.points(bid.total)}
        {bid.won ? <b> {words.won}</b> : null}
      </p>
      {bid.means === undefined ? null : (
        <p className="quiet">{words.formula(bid.means.planMark, bid.means.competenceMark, bid.means.timeMark, bid.means.resourcesMark)}</p>
      )}
      <p className="quiet">
        {bid.team.join(texts.state.listSeparator)} · {words.doneBy(shortDate(bid.doneBy, texts))}
      </p>
      <p>{bid.plan}</p>
      <p className="quiet">{bid.competence}</p>
      <p className="quiet">{bid.resources}</p>
    </li>
  );
};

/** A matter posted for teams, its bids and how F13 adds the marks up; bids are shown when the time for them is over. */
export const BountyPart = ({ bounty }: { readonly bounty: BountyView }) => {
  const texts = useTexts();
  const words = texts.bounty;
  return (
    <section>
      <h2 className="part">
        {words.title} · {words.stages[bounty.stage]}
      </h2>
      <p>{bounty.summary}</p>
      {bounty.stage === 'proposed' ? (
        <p className="quiet">{words.waitsForPetitioner}</p>
      ) : (
        <p className="quiet">{words.counts(bounty.bidCount, bounty.judges)}</p>
      )}
      {bounty.bids.length === 0 ? null : (
        <ul className="side-list">
          {bounty.bids.map((bid) => (
            <Bid key={bid.id} bid={bid} />
          ))}
        </ul>
      )}
    </section>
  );
};
