import { Heading } from '../../ui/Heading.tsx';
import { Link } from '../../ui/navigation.tsx';
import { useOffice } from '../insight/office-context.ts';
import { useTexts } from '../texts/texts-context.ts';

/** One thing to do, three ways to go on, four things to know: the four are a resident's rights, so elder mode keeps them all. */
export const HomePage = () => {
  const { home, frame, residents } = useTexts();
  const { office } = useOffice();
  const phone = office?.petitionOffice.phone;
  const know = [
    { to: '/meet', text: home.meet },
    { to: '/firm', text: home.firm },
    { to: '/report-spot', text: home.reportSpot },
    { to: '/about/how-long', text: home.howLong },
    { to: '/about/office', text: home.office },
    { to: '/about/cadre', text: home.cadre },
    { to: '/about/dissatisfied', text: home.dissatisfied },
  ];
  return (
    <>
      <div className="home-title">
        <Heading documentTitle={frame.siteName(office?.shortName)}>
          {home.title.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </Heading>
      </div>
      <p className="lead">{home.lead}</p>
      <Link to="/file" className="go">
        {home.file}
        <small>{home.fileHint}</small>
      </Link>
      <div className="two">
        <Link to="/track">
          {home.track}
          <small>{home.trackHint}</small>
        </Link>
        <Link to="/agent">
          {home.agent}
          <small>{home.agentHint}</small>
        </Link>
        {phone === undefined ? (
          <Link to="/about/office">
            {home.phone}
            <small>{home.office}</small>
          </Link>
        ) : (
          <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
            {home.phone}
            <small className="phone">{phone}</small>
          </a>
        )}
      </div>
      <p>
        <Link to="/mine">{residents.mine.link}</Link>
      </p>
      <p>
        <Link to="/volunteer">{home.volunteer}</Link>
      </p>
      <nav aria-labelledby="know">
        <h2 id="know">{home.know}</h2>
        <ul className="rows">
          {know.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} className="row">
                {entry.text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
};
