import { useTexts } from '../texts/language.tsx';
import { AgencyPage } from './AgencyPage.tsx';

/** The list of what an agent can be asked for (S3.20). */
export const AgencyCataloguePage = () => {
  const texts = useTexts();
  return (
    <AgencyPage title={texts.agencyCatalogue.title} hint={texts.agencyCatalogue.hint}>
      {null}
    </AgencyPage>
  );
};
