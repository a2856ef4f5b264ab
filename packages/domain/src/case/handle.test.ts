import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.ts';
import { contextOf, handling, people, replied, submission, submitted } from './fixtures.ts';
import { handle, record, refusalCodes, replay } from './handle.ts';
import { brokenInvariants } from './invariants.ts';

describe('handle, the one way in', () => {
  it('numbers events without gaps and names actor, time and rulebook on each', () => {
    const { events } = handling();
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]).toMatchObject({ at: '2024-09-24T09:00:00+08:00', on: '2024-09-24', actor: people.window, rulebook: 'lihai@3' });
  });

  it('replays the journal to the same state (invariant vi), also after it was stored as JSON', () => {
    const { state, events } = replied();
    expect(replay(events)).toEqual(state);
    expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(state)));
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  it('derives ids for a new case from the command when the caller brings none', () => {
    const { newCase: _ids, ...context } = contextOf(people.petitioner, { commandId: 'k1' });
    const handled = handle({ name: 'submit', input: submission }, undefined, context);
    if (!handled.ok) throw new Error(handled.refusal.code);
    expect(handled.value.state).toMatchObject({ caseId: 'k1', submissionId: 'k1', petitionerId: 'petitioner' });
  });

  it('records what a merge means for the other case through the same rules', () => {
    const target = submitted({}, { newCase: { caseId: 'case-0', submissionId: 's-0', petitionerId: 'petitioner' } });
    const recorded = record(
      [{ kind: 'caseLinked', data: { otherCaseId: 'case-1', relation: 'mergedFrom', reason: '同一事项' } }],
      target.state,
      contextOf(people.window),
    );
    expect(recorded.state).toMatchObject({ version: target.state.version + 1, links: [{ caseId: 'case-1', relation: 'mergedFrom' }] });
    expect(recorded.state.duties).toEqual(target.state.duties);
  });

  it('keeps the stored state small: a case in the middle of its way stays under four kilobytes', () => {
    expect(JSON.stringify(handling().state).length).toBeLessThan(4096);
  });

  it('cannot fold what is no journal', () => {
    const [first, second] = submitted().events;
    if (first === undefined || second === undefined) throw new Error('a submission has events');
    expect(() => evolve(undefined, second)).toThrow('begins with submissionReceived');
    expect(() => replay([first, first])).toThrow('received twice');
    expect(() => replay([])).toThrow('at least one event');
  });

  it('holds the invariants of the design at every stage of the main path', () => {
    const { events } = replied();
    for (let length = 3; length <= events.length; length += 1) {
      const part = events.slice(0, length);
      const isBetweenCommands = part.at(-1)?.at !== events[length]?.at || length === events.length;
      if (isBetweenCommands) expect(brokenInvariants(replay(part), part)).toEqual([]);
    }
  });

  it('lists each refusal code once, for the text catalogues', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
    expect(refusalCodes).toContain('reply-leaves-claim-unanswered');
  });
});
