import { type ComponentType, Suspense } from 'react';
import { Heading } from '../ui/Heading.tsx';
import { Link, usePlace } from '../ui/navigation.tsx';
import { Skeleton } from '../ui/parts.tsx';
import { HomePage } from './home/HomePage.tsx';
import { useOffice } from './insight/office-context.ts';
import { loadPage } from './load-page.ts';
import { PhoneLink } from './PhoneLink.tsx';
import { useTexts } from './texts/texts-context.ts';

/** Every address of the portal. Pages other than the first are loaded when they are opened. */
const pages: Readonly<Record<string, ComponentType>> = {
  '/': HomePage,
  '/file': loadPage(() => import('./intake/FilePage.tsx')),
  '/agent': loadPage(() => import('./agency/AgentPage.tsx')),
  '/volunteer': loadPage(() => import('./agency/volunteer/VolunteerPage.tsx')),
  '/receipt': loadPage(() => import('./intake/ReceiptPage.tsx')),
  '/track': loadPage(() => import('./casework/TrackPage.tsx')),
  '/paper': loadPage(() => import('./documents/PaperPage.tsx')),
  '/mine': loadPage(() => import('./access/MinePage.tsx')),
  '/my-data': loadPage(() => import('./access/MyDataPage.tsx')),
  '/representatives': loadPage(() => import('./access/RepresentativesPage.tsx')),
  '/confirm': loadPage(() => import('./access/ConfirmPage.tsx')),
  '/mandate': loadPage(() => import('./agency/MandateLinkPage.tsx')),
  '/messages': loadPage(() => import('./access/MessagesPage.tsx')),
  '/firm': loadPage(() => import('./outreach/FirmPage.tsx')),
  '/meet': loadPage(() => import('./outreach/MeetPage.tsx')),
  '/report-spot': loadPage(() => import('./outreach/spots/ReportSpotPage.tsx')),
  '/about/how-long': loadPage(() => import('./insight/HowLongPage.tsx')),
  '/about/office': loadPage(() => import('./insight/OfficePage.tsx')),
  '/sealed': loadPage(() => import('./sealed/SealedTrackPage.tsx')),
  '/sealed/file': loadPage(() => import('./sealed/AccusePage.tsx')),
  '/about/cadre': loadPage(() => import('./sealed/CadrePage.tsx')),
  '/about/dissatisfied': loadPage(() => import('./remedy/DissatisfiedPage.tsx')),
};

const NotFoundPage = () => {
  const { frame, home } = useTexts();
  const { office } = useOffice();
  return (
    <>
      <Heading documentTitle={frame.notFound.title}>{frame.notFound.title}</Heading>
      <p className="lead">{frame.notFound.text}</p>
      <div className="button-row">
        <Link to="/" className="button button-primary">
          {frame.home}
        </Link>
        <Link to="/track" className="button button-plain">
          {home.track}
        </Link>
      </div>
      {office === undefined ? null : (
        <p>
          {frame.notFound.phone} <PhoneLink number={office.petitionOffice.phone} />
        </p>
      )}
    </>
  );
};

export const Routes = () => {
  const { path } = usePlace();
  const { frame } = useTexts();
  const Page = pages[path.replace(/(.)\/+$/, '$1')] ?? NotFoundPage;
  return (
    <Suspense fallback={<Skeleton label={frame.loading} lines={[6, 9, 8, 4]} />}>
      <Page />
    </Suspense>
  );
};
