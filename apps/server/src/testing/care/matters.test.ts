import { endpoints } from '@daiban/contract/endpoints';
import { actionRows } from '@daiban/domain/case/action-table';
import { handling, outcomeOf, people, registered, replied, signed, submitted } from '@daiban/domain/case/fixtures';
import type { Role } from '@daiban/domain/case/vocabulary';
import { channels } from '@daiban/domain/case/vocabulary';
import { expect, it } from 'vitest';

it('G6: a visit, a group, a repeated or passed-on matter is received like a letter: same procedure, same duties, no mark', () => {
  const alike = (given: Parameters<typeof submitted>[0]) => {
    const { procedure, warning, followup, backlog, agency, duties } = submitted(given).state;
    return { procedure, warning, followup, backlog, agency, duties: duties.map(({ kind, dueOn, owner }) => ({ kind, dueOn, owner })) };
  };
  const expected = alike({ channel: 'letter' });
  expect(expected).toMatchObject({ procedure: 'received', warning: 'green' });
  expect(expected.duties.map(({ kind }) => kind)).toContain('registerForward');
  for (const channel of ['visit', 'superiorAssigned', 'hotlineTransfer', 'leaderReception'] as const)
    expect([channel, alike({ channel })]).toEqual([channel, expected]);
  // A group is a duty of those in office to receive it (S3.8, G17); of the matter itself nothing is different.
  const group = alike({ channel: 'visit', persons: 30, representatives: 5 });
  const ofReception = ['receptionArrival', 'redWarning'];
  expect({ ...group, warning: 'green', duties: group.duties.filter(({ kind }) => !ofReception.includes(kind)) }).toEqual(expected);
  const target = { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'handling' } as const;
  const again = registered({ channel: 'visit' });
  const link = { otherCaseId: 'case-0', relation: 'sameFacts', reason: '同一件事' } as const;
  const { links, version, ...linked } = again.order('link', link, people.window, { facts: { target } }).state;
  const { links: none, version: before, ...alone } = again.state;
  expect([links.length, none.length, version - before]).toEqual([1, 0, 1]);
  expect(linked).toEqual(alone);
});

it('G13: nothing closes a matter without an answer: not settling, not filing away, not ending talks', () => {
  const early = handling();
  expect(outcomeOf(early.attempt('archive', { retention: 'tenYears' }, people.archivist))).toBe('out-of-turn');
  expect(early.attempt('settle', { reason: 'satisfied' }, people.visitor).ok).toBe(false);
  expect(early.attempt('settle', { reason: 'final' }, people.officeHead).ok).toBe(false);
  expect(early.attempt('lapse', {}, people.timer).ok).toBe(false);
});

it('G15: filing and following stay open to everybody; no agent or volunteer can end, judge or withdraw a matter', () => {
  for (const { operationId, access } of endpoints.filter(({ operationId: id }) => ['submit', 'track'].includes(id)))
    expect([operationId, access]).toEqual([operationId, 'public']);
  expect(outcomeOf(replied().attempt('evaluate', { officer: 'satisfied' }, { ...people.window, role: 'petitionAgent' }))).toBe(
    'petitioner-act-only',
  );
  const agents: readonly Role[] = ['petitionAgent', 'agencyCoordinator', 'agencyVolunteer', 'agencySupervisor'];
  const kept = ['evaluate', 'settle', 'requestRights', 'nameRepresentative', 'revokeRepresentative', 'merge', 'archive'];
  const given = actionRows.filter(({ command, by }) => kept.includes(command) && by.some(({ role }) => agents.includes(role)));
  expect(given.map(({ command }) => command)).toEqual([]);
});

it('G16: a matter by any channel has the same clock of the law, and nobody needs a phone or the web to be served', () => {
  for (const channel of channels) {
    const { state } = submitted({ channel, electronicService: false });
    expect([channel, state.duties.find(({ kind }) => kind === 'registerForward')?.dueOn]).toEqual([channel, '2024-10-09']);
    expect([channel, state.notices.map(({ notice, served }) => [notice, served?.method !== 'electronic'])]).toEqual([
      channel,
      [['receipt', true]],
    ]);
  }
});

it('G17: thirty people are one matter with one clock, and a duty of unit head and leader to receive them; five speak, and the journal holds a number, no list of persons', () => {
  const group = submitted({ channel: 'visit', persons: 30, representatives: 5 });
  expect(group.state.duties.filter(({ isRight }) => isRight !== true).map(({ kind }) => kind)).toEqual([
    'registerForward',
    'receptionArrival',
    'receptionArrival',
  ]);
  expect(group.events.filter(({ kind }) => kind === 'submissionReceived').map(({ data }) => data)).toMatchObject([
    { persons: 30, representatives: 5, petitionerId: 'petitioner' },
  ]);
  expect(JSON.stringify(group.events)).not.toMatch(/participants|members|names/u);
});

it('G19: the same facts and reasons close nothing without the comparison claim by claim; every refusal is looked at by a second person', () => {
  const input = { reasonCode: 'notAPetition', law: '条例第十七条', explanation: '不属于信访事项。', service: 'readOut' } as const;
  const same = { ...input, reasonCode: 'finalSameFacts' } as const;
  expect(outcomeOf(registered().attempt('notAccept', same, people.dispatcher))).toBe('claims-to-compare');
  const proposed = registered().order('notAccept', input, people.dispatcher);
  expect(proposed.state.procedure).toBe('registered');
  expect(proposed.attempt('notAccept', input, people.dispatcher).ok).toBe(false);
  expect(proposed.order('notAccept', input, people.officeHead).state.procedure).toBe('notAccepted');
  expect(proposed.order('refuseNonAcceptance', { reason: '有新的事实' }, people.officeHead).state.nonAcceptanceProposal).toBeUndefined();
});

it('G23: every paper to the petitioner is issued by a person with a post, under every step of the main path', () => {
  const { events } = replied();
  const issued = events.filter(({ kind }) => kind === 'noticeIssued');
  expect(issued.length).toBeGreaterThanOrEqual(3);
  for (const { actor } of issued) expect(actor).not.toMatchObject({ role: 'system' });
  const signer = events.find(({ kind }) => kind === 'closureSigned');
  expect(signer?.actor).toEqual(people.leader);
  expect(outcomeOf(signed().attempt('issueReply', { service: 'readOut' }, people.timer))).not.toContain('replyIssued');
});

it('G24: a signature is owed within one working day; once late, it stands as late with the signer, and the clock of the law runs on', () => {
  const proposed = registered()
    .order('classifyKind', { kind: 'appeal', topics: [] }, people.window)
    .order('assign', { unitId: 'buildingLine', reason: '属城建线职责', reportBack: true }, people.dispatcher);
  const owed = proposed.state.duties.find(({ kind }) => kind === 'signTask');
  expect(owed).toMatchObject({ dueOn: '2024-09-25', owner: { role: 'principalLeader' } });
  const late = proposed.order('markOverdue', { dutyId: owed?.id ?? '' }, people.timer, { at: '2024-09-26T00:00:05+08:00' });
  const signature = late.state.duties.find(({ kind }) => kind === 'signTask');
  expect(signature).toMatchObject({ overdueAt: '2024-09-26T00:00:05+08:00', owner: { role: 'principalLeader' } });
  const ofLaw = (state: typeof late.state) => state.duties.find(({ kind }) => kind === 'registerForward')?.dueOn;
  expect(ofLaw(late.state)).toBe(ofLaw(registered().state));
});
