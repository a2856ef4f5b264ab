import { accountsAtOnce, drawOneTimePasswords } from '@daiban/contract/accounts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { call } from '../../api.ts';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { oneTimePasswordsQuery } from './queries.ts';

/** One-time passwords that wait for the reader, who signed them: drawn once, told or printed, and gone. */
export const OneTimePasswords = () => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const found = useQuery(oneTimePasswordsQuery);
  const drawing = useMutation({
    mutationFn: (officerIds: readonly string[]) => call(drawOneTimePasswords, { body: { officerIds: [...officerIds] } }),
    // Drawn once: kept nowhere but on the screen until it is closed.
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['admin'] }),
  });
  const waiting = found.data?.waiting.slice(0, accountsAtOnce) ?? [];
  const drawn = drawing.data;
  if (waiting.length === 0 && drawn === undefined && drawing.error === null) return null;
  return (
    <section className="one-time" aria-labelledby="one-time-passwords">
      <h2 id="one-time-passwords">{own.waitingTitle}</h2>
      <p className="quiet">{own.waitingHint}</p>
      <ProblemNote fault={drawing.error} />
      <ul>
        {waiting.map((one) => (
          <li key={one.officerId}>
            <b>{one.name}</b> <span className="quiet">{`${one.userName} · ${own.until(stamp(one.until, today))}`}</span>
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? null : (
        <Button type="primary" loading={drawing.isPending} onClick={() => drawing.mutate(waiting.map(({ officerId }) => officerId))}>
          {own.draw}
        </Button>
      )}
      <Modal
        open={drawn !== undefined}
        title={own.drawnTitle}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        footer={
          <span className="form-end">
            <Button type="primary" onClick={() => drawing.reset()}>
              {own.close}
            </Button>
            <Button onClick={() => window.print()}>{texts.signInSteps.print}</Button>
          </span>
        }
      >
        <p>{drawn === undefined ? '' : own.drawnHint(stamp(drawn.until, today))}</p>
        <table className="one-time-list">
          <thead>
            <tr>
              <th scope="col">{own.person}</th>
              <th scope="col">{own.userName}</th>
              <th scope="col">{own.oneTimePassword}</th>
            </tr>
          </thead>
          <tbody>
            {(drawn?.drawn ?? []).map(({ officerId, name, userName, password }) => (
              <tr key={officerId}>
                <th scope="row">{name}</th>
                <td>{userName}</td>
                <td className="one-time-password">{password}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </section>
  );
};
