import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { OfficeLoading } from '../insight/OfficeLoading.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';

const nationalDisciplineLine = '12388';

/** Where to take an accusation: never into the ordinary form, because everyone who handles a matter reads it (care G7). */
const CadrePage = () => {
  const { cadrePage } = useTexts();
  return (
    <>
      <Heading documentTitle={cadrePage.title}>{cadrePage.title}</Heading>
      <p className="lead strong">{cadrePage.lead}</p>
      <div className="button-row">
        <Link to="/sealed/file" className="button button-primary">
          {cadrePage.file}
        </Link>
        <Link to="/sealed" className="button button-plain">
          {cadrePage.follow}
        </Link>
      </div>
      <div className="chapters">
        <section className="part">
          <h2>{cadrePage.whereTitle}</h2>
          <OfficeLoading>
            {({ disciplineBody }) =>
              disciplineBody === undefined ? null : (
                <>
                  <p className="strong">{disciplineBody.name}</p>
                  <p>{disciplineBody.address}</p>
                  <p>
                    <PhoneLink number={disciplineBody.phone} />
                  </p>
                </>
              )
            }
          </OfficeLoading>
          <p className="strong part-second">{cadrePage.national}</p>
          <p>
            <PhoneLink number={nationalDisciplineLine} />
          </p>
          <p className="quiet">{cadrePage.nationalHint}</p>
        </section>
        <section className="part">
          <h2>{cadrePage.whyTitle}</h2>
          <p>{cadrePage.why}</p>
          <p className="quiet">{cadrePage.basis}</p>
        </section>
      </div>
      <p className="part">
        {cadrePage.ordinary}
        <br />
        <Link to="/about/dissatisfied">{cadrePage.ordinaryLink}</Link>
      </p>
    </>
  );
};

export default CadrePage;
