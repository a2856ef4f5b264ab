import { describe, expect, it } from 'vitest';
import { outcomeOf, people, submitted } from '../case/fixtures.ts';

const asked = () =>
  submitted().order('requestRights', { right: 'erase', words: '请删掉我的旧住址' }, people.petitioner, { commandId: 'k9' });
const reply = { requestId: 'r1', decision: 'refused', answer: '案卷要保管十年，期满再删。', basis: '个人信息保护法第47条' } as const;

describe('rights in one’s own data (D68, 个保法 44–50)', () => {
  it('opens a duty of fifteen working days for the data protection officer (glossary C9)', () => {
    const { state, events } = asked();
    const duty = state.duties.find(({ kind }) => kind === 'dataRightsReply');
    expect(duty).toMatchObject({ subject: 'r1', dueOn: '2024-10-18', owner: { by: 'role', role: 'dataProtectionOfficer' } });
    expect(JSON.stringify(events)).not.toContain('旧住址');
  });

  it('is answered once, with its reason and article, by nobody else', () => {
    expect(outcomeOf(asked().attempt('answerRights', reply, people.officeHead))).toBe('not-permitted');
    const answered = asked().order('answerRights', reply, people.dataOfficer);
    expect(answered.state.duties.map(({ kind }) => kind)).not.toContain('dataRightsReply');
    expect(outcomeOf(answered.attempt('answerRights', reply, people.dataOfficer))).toBe('rights-request-answered');
    expect(outcomeOf(answered.attempt('answerRights', { ...reply, requestId: 'r2' }, people.dataOfficer))).toBe('unknown-rights-request');
  });

  it('lets a second request run beside the first', () => {
    const two = asked().order('requestRights', { right: 'copy', words: '要一份副本' }, people.petitioner);
    expect(two.state.duties.filter(({ kind }) => kind === 'dataRightsReply').map(({ subject }) => subject)).toEqual(['r1', 'r2']);
  });

  it('is the petitioner’s own act, never one of staff', () => {
    expect(outcomeOf(submitted().attempt('requestRights', { right: 'know', words: '看' }, people.window))).toBe('petitioner-act-only');
  });
});
