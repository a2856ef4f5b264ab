import { useQuery } from '@tanstack/react-query';
import { LoadState, Waiting } from '../parts/LoadState.tsx';
import { ownAccountQuery } from '../queries.ts';
import { useTexts } from '../texts/language.tsx';
import './account.css';
import { DevicesPart } from './DevicesPart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';

/** The own account: password, second factor, and where one is signed in. */
export const AccountPage = () => {
  const texts = useTexts();
  const found = useQuery(ownAccountQuery);
  return (
    <div className="page account">
      <div className="page-bar">
        <h1 tabIndex={-1}>{texts.account.title}</h1>
      </div>
      {found.data === undefined ? (
        found.error === null ? (
          <Waiting lines={8} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : (
        <>
          <dl className="account-facts">
            <dt>{texts.account.userName}</dt>
            <dd>{found.data.userName}</dd>
            {found.data.singleSignOn ? (
              <>
                <dt>{texts.account.singleSignOn}</dt>
                <dd>{texts.account.linked}</dd>
              </>
            ) : null}
          </dl>
          <PasswordPart account={found.data} />
          <SecondFactorPart account={found.data} />
          <DevicesPart account={found.data} />
        </>
      )}
    </div>
  );
};
