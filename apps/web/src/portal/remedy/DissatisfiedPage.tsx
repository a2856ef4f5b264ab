import type { Within } from '@daiban/domain/calendar/types';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useOffice } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';

/** What a resident can do who is not content: every remedy that the law gives, with where and until when. */
const DissatisfiedPage = () => {
  const { dissatisfiedPage, home, dates } = useTexts();
  const { office } = useOffice();
  const reviewClock = office?.clocks.find((clock) => clock.kind === 'reviewWindow');
  const reviewWithin = reviewClock === undefined ? dissatisfiedPage.reviewDefault : dates.within(reviewClock.within as Within);
  return (
    <>
      <Heading documentTitle={dissatisfiedPage.title}>{dissatisfiedPage.title}</Heading>
      <p className="lead">{dissatisfiedPage.lead}</p>
      <p className="quiet">{dissatisfiedPage.leadBasis}</p>
      <section className="part">
        <h2>{dissatisfiedPage.handlingTitle}</h2>
        <p>{dissatisfiedPage.handling}</p>
        <p>
          <Link to="/track">{home.track}</Link>
        </p>
      </section>
      <section className="part">
        <h2>{dissatisfiedPage.evaluateTitle}</h2>
        <p>{dissatisfiedPage.evaluate}</p>
      </section>
      <section className="part">
        <h2>{dissatisfiedPage.reviewTitle}</h2>
        <p>{dissatisfiedPage.review(reviewWithin)}</p>
        <p className="quiet">{dissatisfiedPage.reviewBasis}</p>
      </section>
      <section className="part">
        <h2>{dissatisfiedPage.recusalTitle}</h2>
        <p>{dissatisfiedPage.recusal}</p>
        <p className="quiet">{dissatisfiedPage.recusalBasis}</p>
      </section>
      <section className="part">
        <h2>{dissatisfiedPage.complainTitle}</h2>
        <p>{dissatisfiedPage.complain}</p>
        <p>
          <Link to="/about/cadre">{dissatisfiedPage.complainLink}</Link>
        </p>
      </section>
      {office === undefined ? null : (
        <p className="part">
          {dissatisfiedPage.callUs} <PhoneLink number={office.petitionOffice.phone} />
        </p>
      )}
    </>
  );
};

export default DissatisfiedPage;
