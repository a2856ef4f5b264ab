import { endOtherSessions, endSession, type OwnAccount } from '@daiban/contract/own-account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { call } from '../api.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { ownAccountQuery } from '../queries.ts';
import { useMe } from '../session/me.ts';
import { stamp } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';

/** Where one is signed in, with signing out of one or of all others. */
export const DevicesPart = ({ account }: { readonly account: OwnAccount }) => {
  const texts = useTexts();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
  const ending = useMutation({
    mutationFn: (sessionId: string) => call(endSession, { params: { sessionId } }),
    onSuccess: async () => {
      void message.success(texts.account.ended);
      await readAgain();
    },
  });
  const endingOthers = useMutation({
    mutationFn: () => call(endOtherSessions),
    onSuccess: async ({ ended }) => {
      void message.success(texts.account.endedOthers(ended));
      await readAgain();
    },
  });
  const { sessions } = account;
  return (
    <section aria-labelledby="own-devices">
      <h2 id="own-devices">{texts.account.devices}</h2>
      <p className="quiet">{texts.account.devicesHint(account.idleMinutes)}</p>
      <ProblemNote fault={ending.error ?? endingOthers.error} />
      <ul className="devices">
        {sessions.map((session) => (
          <li key={session.id} className="account-line">
            <span>
              <b>{session.device === '' ? texts.account.unknownDevice : session.device}</b>
              {session.isCurrent ? <span className="tag strong">{texts.account.here}</span> : null}
              <span className="quiet account-more">
                {[
                  texts.account.ways[session.signedInBy],
                  session.address,
                  texts.account.since(stamp(session.createdAt, today)),
                  texts.account.lastSeen(stamp(session.lastSeenAt, today)),
                ].join(' · ')}
              </span>
            </span>
            {session.isCurrent ? null : (
              <Button loading={ending.isPending && ending.variables === session.id} onClick={() => ending.mutate(session.id)}>
                {texts.account.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
          {texts.account.endOthers}
        </Button>
      ) : null}
    </section>
  );
};
