import { useTexts } from '../texts/language.tsx';
import { AgencyPage } from './AgencyPage.tsx';

/** Matters with an agent. */
export const AgencyBoardPage = () => {
  const texts = useTexts();
  return (
    <AgencyPage title={texts.agencyBoard.title} hint={texts.agencyBoard.hint}>
      {null}
    </AgencyPage>
  );
};
