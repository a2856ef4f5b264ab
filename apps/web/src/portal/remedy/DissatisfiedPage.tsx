import type { Within } from '@daiban/domain/calendar/types';
import type { Office } from '../../api/portal.ts';
import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useOffice } from '../insight/office-context.ts';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';

/** Whom to turn to: name, number, and where the door is. */
const Whom = ({ body, hours }: { readonly body: NonNullable<Office['disciplineBody']> | undefined; readonly hours?: string }) =>
  body === undefined ? null : (
    <p className="whom">
      <span className="strong">{body.name}</span> <PhoneLink number={body.phone} />
      <br />
      {body.address}
      {hours === undefined ? null : (
        <>
          <br />
          {hours}
        </>
      )}
    </p>
  );

/** The one number to call for this section. */
const CallOffice = ({ office }: { readonly office: Office | undefined }) => {
  const { dissatisfiedPage } = useTexts();
  return office === undefined ? null : (
    <p>
      {dissatisfiedPage.phone} <PhoneLink number={office.petitionOffice.phone} />
    </p>
  );
};

/** What a resident can do who is not content: every remedy that the law gives, with whom to turn to, where and until when. */
const DissatisfiedPage = () => {
  const { dissatisfiedPage, home, dates } = useTexts();
  const { office } = useOffice();
  const within = (kind: string): string => {
    const clock = office?.clocks.find((known) => known.kind === kind);
    return clock === undefined ? dissatisfiedPage.reviewDefault : dates.within(clock.within as Within);
  };
  return (
    <>
      <Heading documentTitle={dissatisfiedPage.title}>{dissatisfiedPage.title}</Heading>
      <p className="lead">{dissatisfiedPage.lead}</p>
      <p className="quiet">{dissatisfiedPage.leadBasis}</p>
      <div className="chapters">
        {office === undefined ? null : (
          <section className="part">
            <h2>{dissatisfiedPage.whomTitle}</h2>
            <Whom body={office.petitionOffice} hours={office.petitionOffice.hours} />
          </section>
        )}
        <section className="part">
          <h2>{dissatisfiedPage.handlingTitle}</h2>
          <p>{dissatisfiedPage.handling}</p>
          <CallOffice office={office} />
          <p>
            <Link to="/track">{home.track}</Link>
          </p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.evaluateTitle}</h2>
          <p>{dissatisfiedPage.evaluate}</p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.redoTitle}</h2>
          <p>{dissatisfiedPage.redo}</p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.reviewTitle}</h2>
          <p>{dissatisfiedPage.review(within('reviewWindow'))}</p>
          {office === undefined ? null : (
            <p>
              {dissatisfiedPage.reviewWhom} <PhoneLink number={office.petitionOffice.phone} />
            </p>
          )}
          <p className="quiet">{dissatisfiedPage.reviewBasis}</p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.refusalTitle}</h2>
          <p>{dissatisfiedPage.refusal(within('refusalCheckWindow'))}</p>
          <CallOffice office={office} />
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.recusalTitle}</h2>
          <p>{dissatisfiedPage.recusal}</p>
          <CallOffice office={office} />
          <p className="quiet">{dissatisfiedPage.recusalBasis}</p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.withdrawTitle}</h2>
          <p>{dissatisfiedPage.withdraw}</p>
        </section>
        <section className="part">
          <h2>{dissatisfiedPage.complainTitle}</h2>
          <p>{dissatisfiedPage.complain}</p>
          <Whom body={office?.disciplineBody} />
          <p>
            <Link to="/about/cadre">{dissatisfiedPage.complainLink}</Link>
          </p>
        </section>
      </div>
    </>
  );
};

export default DissatisfiedPage;
