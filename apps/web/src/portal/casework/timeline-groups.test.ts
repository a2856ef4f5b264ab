import { describe, expect, it } from 'vitest';
import { zhCN } from '../texts/zh-CN.ts';
import { foldPast, toTimelineGroups } from './timeline-groups.ts';

const groups = (entries: readonly { kind: string; at: string; data?: Record<string, unknown> }[]) =>
  toTimelineGroups(
    entries.map((entry, index) => ({ sequence: index + 1, data: {}, ...entry })),
    zhCN.timeline,
    zhCN.tracking.claimsRecorded,
  );

describe('the timeline that a petitioner reads', () => {
  it('puts what happened at one moment under one time, newest first, with its paper as a link', () => {
    const [newest, oldest] = groups([
      { kind: 'submissionReceived', at: '2026-09-24T01:10:00Z' },
      { kind: 'noticeServed', at: '2026-09-24T01:10:00Z', data: { noticeId: 'n1', notice: 'receipt' } },
      { kind: 'caseAccepted', at: '2026-09-24T08:02:00Z', data: { unitName: '综治线办' } },
      { kind: 'noticeServed', at: '2026-09-24T08:02:00Z', data: { noticeId: 'n2', notice: 'acceptanceNotice' } },
    ]);
    expect(newest).toEqual({ at: '2026-09-24T08:02:00Z', sentences: ['综治线办受理。'], noticeIds: ['n2'], sequence: 4 });
    expect(oldest).toEqual({ at: '2026-09-24T01:10:00Z', sentences: ['收到您的反映。'], noticeIds: ['n1'], sequence: 2 });
  });

  it('says a later service by post on its own', () => {
    const [served] = groups([{ kind: 'noticeServed', at: '2026-09-30T08:00:00Z', data: { noticeId: 'n3', notice: 'handlingOpinion' } }]);
    expect(served?.sentences).toEqual(['信访处理意见书（书面答复）已经送达。']);
  });

  it('counts the claims of a registration in one sentence', () => {
    const at = '2026-09-24T01:32:00Z';
    const [registered] = groups([
      { kind: 'caseRegistered', at },
      { kind: 'claimRecorded', at },
      { kind: 'claimRecorded', at },
    ]);
    expect(registered?.sentences).toEqual(['已经登记。', '一共 2 个诉求，逐个答复。']);
  });

  it('leaves out steps inside the office, whatever an answer holds (care H9)', () => {
    expect(
      groups([
        { kind: 'clockOverdue', at: '2026-09-30T08:00:00Z' },
        { kind: 'draftReplyPrepared', at: '2026-09-30T08:00:00Z' },
      ]),
    ).toEqual([]);
  });

  it('says once that the level above looks after the matter, however many letters it writes; a complaint always (D58, D69)', () => {
    const told = groups([
      { kind: 'supervisionOpened', at: '2026-12-18T05:00:00Z', data: { cause: 'escalation' } },
      { kind: 'supervisionOpened', at: '2026-12-19T05:00:00Z', data: { cause: 'escalation' } },
      { kind: 'supervisionOpened', at: '2026-12-20T05:00:00Z', data: { cause: 'complaint', words: '没人理' } },
      { kind: 'supervisionAnswered', at: '2026-12-21T05:00:00Z', data: { cause: 'escalation' } },
      { kind: 'supervisionOpened', at: '2026-12-28T05:00:00Z', data: { cause: 'petitionOffice' } },
    ]);
    expect(told.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 1]);
  });

  const long = Array.from({ length: 20 }, (_, index) => ({
    sequence: index + 1,
    kind: index === 11 ? 'redoAssigned' : 'petitionerContacted',
    at: `2026-10-${String(index + 1).padStart(2, '0')}T01:00:00Z`,
    data: {},
  }));
  const fold = (entries: typeof long, seen?: number) =>
    foldPast(toTimelineGroups(entries, zhCN.timeline, zhCN.tracking.claimsRecorded), entries, seen);

  it('folds what was before the last handling again, and nothing that is new since the last visit (D35)', () => {
    expect(fold(long).shown.map(({ sequence }) => sequence)).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12]);
    expect(fold(long).past).toHaveLength(11);
    expect(fold(long, 8).past).toHaveLength(8);
  });

  it('leaves a short history whole', () => {
    expect(fold(long.slice(0, 8)).past).toEqual([]);
  });
});
