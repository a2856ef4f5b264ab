import { Heading } from '../../ui/Heading.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { OfficeLoading } from './OfficeLoading.tsx';

const OfficePage = () => {
  const { officePage } = useTexts();
  return (
    <>
      <Heading documentTitle={officePage.title}>{officePage.title}</Heading>
      <p className="lead">{officePage.lead}</p>
      <OfficeLoading>
        {({ petitionOffice }) => (
          <div className="chapters">
            <section className="part">
              <h2>{officePage.visit}</h2>
              <p className="strong">{petitionOffice.name}</p>
              <p>{petitionOffice.address}</p>
              <p>{petitionOffice.hours}</p>
              <p className="quiet">{officePage.visitHint}</p>
            </section>
            <section className="part">
              <h2>{officePage.call}</h2>
              <p className="strong">
                <PhoneLink number={petitionOffice.phone} />
              </p>
              <p className="quiet">{officePage.callHint}</p>
            </section>
            <section className="part">
              <h2>{officePage.write}</h2>
              <p className="strong">{officePage.writeTo(petitionOffice.address, petitionOffice.name)}</p>
              <p className="quiet">{officePage.writeHint}</p>
            </section>
          </div>
        )}
      </OfficeLoading>
    </>
  );
};

export default OfficePage;
