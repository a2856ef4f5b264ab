import { type ComponentType, lazy, Suspense } from 'react';
import { Heading } from '../ui/Heading.tsx';
import { Link, usePlace } from '../ui/navigation.tsx';
import { Skeleton } from '../ui/parts.tsx';
import { HomePage } from './home/HomePage.tsx';
import { useTexts } from './texts/texts-context.ts';

/** Every address of the portal. Pages other than the first are loaded when they are opened. */
const pages: Readonly<Record<string, ComponentType>> = {
  '/': HomePage,
  '/file': lazy(() => import('./intake/FilePage.tsx')),
  '/receipt': lazy(() => import('./intake/ReceiptPage.tsx')),
  '/track': lazy(() => import('./casework/TrackPage.tsx')),
  '/paper': lazy(() => import('./documents/PaperPage.tsx')),
  '/about/how-long': lazy(() => import('./insight/HowLongPage.tsx')),
  '/about/office': lazy(() => import('./insight/OfficePage.tsx')),
  '/about/cadre': lazy(() => import('./sealed/CadrePage.tsx')),
  '/about/dissatisfied': lazy(() => import('./remedy/DissatisfiedPage.tsx')),
};

const NotFoundPage = () => {
  const { frame } = useTexts();
  return (
    <>
      <Heading documentTitle={frame.notFound.title}>{frame.notFound.title}</Heading>
      <p className="lead">{frame.notFound.text}</p>
      <p>
        <Link to="/">{frame.home}</Link>
      </p>
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
