import { describe, expect, it } from 'vitest';
import { outcomeOf, people, signed } from '../case/fixtures.ts';
import { primaryFor } from '../case/next-step.ts';

const tomorrow = '2024-09-25T09:00:00+08:00';
const posted = () => signed().order('issueReply', { service: 'post' }, people.unitHead);
const returned = () =>
  posted().order('recordServiceFailed', { noticeId: 'n5', method: 'post', failure: 'returned' }, people.handler, { at: tomorrow });
const owed = (told: ReturnType<typeof posted>) =>
  told.state.duties
    .filter(({ kind }) => kind === 'serveNoticeTask' || kind === 'serveAgain')
    .map(({ kind, subject, dueOn }) => [kind, subject, dueOn]);

describe('a paper that came back (lifecycle G3)', () => {
  it('is owed again by another way within two working days, instead of the first service', () => {
    expect(owed(posted())).toEqual([['serveNoticeTask', 'n5', '2024-09-25']]);
    expect(owed(returned())).toEqual([['serveAgain', 'n5', '2024-09-27']]);
    expect(returned().state.notices.find(({ id }) => id === 'n5')?.failed).toEqual({ on: '2024-09-25', method: 'post', attempts: 1 });
  });

  it('begins no window: review and evaluation count from the service that reached the petitioner (条例 35)', () => {
    expect(returned().state.duties.some(({ kind }) => kind === 'reviewWindow' || kind === 'evaluationWindow')).toBe(false);
    const served = returned().order('serveNotice', { noticeId: 'n5', method: 'inPerson' }, people.handler, {
      at: '2024-09-26T09:00:00+08:00',
    });
    expect(served.state.duties.find(({ kind }) => kind === 'reviewWindow')?.derivation.startOn).toBe('2024-09-26');
    expect(owed(served)).toEqual([]);
  });

  it('begins the two days anew when it comes back again', () => {
    const again = returned().order('recordServiceFailed', { noticeId: 'n5', method: 'inPerson', failure: 'nobodyThere' }, people.handler, {
      at: '2024-09-26T09:00:00+08:00',
    });
    expect(owed(again)).toEqual([['serveAgain', 'n5', '2024-09-29']]);
    expect(again.state.notices.find(({ id }) => id === 'n5')?.failed?.attempts).toBe(2);
  });

  it('goes the same way again only with a word on what is different', () => {
    const serve = (note?: string) =>
      returned().attempt('serveNotice', { noticeId: 'n5', method: 'post', note }, people.handler, { at: tomorrow });
    expect(outcomeOf(serve())).toBe('failed-way-again');
    expect(serve('门牌号已更正').ok).toBe(true);
  });

  it('leads from its duty to the record of service', () => {
    const { state } = returned();
    const duty = state.duties.find(({ kind }) => kind === 'serveAgain');
    expect(duty === undefined ? undefined : primaryFor(duty.kind)).toBe('serveNotice');
  });

  it.each([
    ['unknown-notice', { noticeId: 'n99' }],
    ['already-served', { noticeId: 'n1' }],
    ['served-in-the-future', { noticeId: 'n5', failedOn: '2024-09-25' }],
    ['served-before-issue', { noticeId: 'n5', failedOn: '2024-09-23' }],
    ['wording-not-allowed', { noticeId: 'n5', note: '此人缠访' }],
  ] as const)('is refused with %s', (code, given) => {
    const input = { method: 'post', failure: 'returned', ...given } as const;
    expect(outcomeOf(posted().attempt('recordServiceFailed', input, people.handler))).toBe(code);
  });
});
