import { commandNames } from '@daiban/domain/case/command-names';
import { procedures, roles } from '@daiban/domain/case/vocabulary';
import { describe, expect, it } from 'vitest';
import { listCommands } from './list-commands.ts';

const find = (command: string) => listCommands().find((description) => description.command === command);

describe('daiban commands', () => {
  it('names every command once, with an input schema and at least one role', () => {
    expect(
      listCommands()
        .map((description) => description.command)
        .toSorted(),
    ).toEqual([...commandNames].toSorted());
    for (const { input, roles: able, turns } of listCommands()) {
      expect(input).toMatchObject({ type: 'object', additionalProperties: false });
      expect(able.length).toBeGreaterThan(0);
      expect(turns.length).toBeGreaterThan(0);
    }
  });

  it('uses the words of the glossary for roles and states only', () => {
    for (const { roles: able, states } of listCommands()) {
      expect(roles).toEqual(expect.arrayContaining([...able]));
      expect(procedures).toEqual(expect.arrayContaining([...states]));
    }
  });

  it('shows that only the petitioner evaluates (D32)', () => {
    expect(find('evaluate')?.roles).toEqual(['petitioner', 'authorisedRepresentative']);
  });

  it('shows when and by whom a reply is issued, and what its rules refuse (D30)', () => {
    expect(find('issueReply')).toMatchObject({
      path: '/api/cases/{caseId}/commands/issue-reply',
      states: ['handling'],
      input: { properties: { service: { default: 'electronic' } } },
    });
    expect(find('issueReply')?.refusals).toEqual(expect.arrayContaining(['reply-leaves-claim-unanswered', 'closure-signature-missing']));
  });

  it('gives filing its own address and the timer none', () => {
    expect(find('submit')?.path).toBe('/api/submissions');
    for (const timer of ['markOverdue', 'lapse', 'lapseEvaluation']) expect(find(timer)).not.toHaveProperty('path');
  });

  it('stands by itself: no schema refers to another document', () => {
    expect(JSON.stringify(listCommands())).not.toContain('$ref');
  });
});
