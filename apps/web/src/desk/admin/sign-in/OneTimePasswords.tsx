import { drawOneTimePassword, type listOneTimePasswords } from '@daiban/contract/accounts';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { call } from '../../api.ts';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { oneTimePasswordsQuery } from './queries.ts';

type Waiting = ResponseOf<typeof listOneTimePasswords>['waiting'][number];

/** One-time passwords that wait for the reader, who signed them: drawn once, told, and gone. */
export const OneTimePasswords = () => {
  const texts = useTexts();
  const { adminAccounts: own } = texts;
  const { today } = useMe();
  const queryClient = useQueryClient();
  const found = useQuery(oneTimePasswordsQuery);
  const drawing = useMutation({
    mutationFn: ({ officerId }: Waiting) => call(drawOneTimePassword, { params: { officerId } }),
    // Drawn once: kept nowhere but on the screen until it is closed.
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['admin'] }),
  });
  const waiting = found.data?.waiting ?? [];
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
            <span>
              <b>{one.name}</b> <span className="quiet">{one.userName}</span>
              <span className="quiet"> · {own.until(stamp(one.until, today))}</span>
            </span>
            <Button
              type="primary"
              loading={drawing.isPending && drawing.variables.officerId === one.officerId}
              onClick={() => drawing.mutate(one)}
            >
              {own.draw}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        open={drawn !== undefined}
        title={own.drawnTitle(drawing.variables?.name ?? '')}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        footer={
          <Button type="primary" onClick={() => drawing.reset()}>
            {own.close}
          </Button>
        }
      >
        <p className="quiet">{drawn?.userName}</p>
        <p className="one-time-password">{drawn?.password}</p>
        <p>{drawn === undefined ? '' : own.drawnHint(stamp(drawn.until, today))}</p>
      </Modal>
    </section>
  );
};
