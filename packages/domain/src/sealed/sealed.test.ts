import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.ts';
import { handledBy, isInConflict } from './conflict.ts';
import { sealedEvent } from './events.ts';
import { after, contextAt, momentAt, received } from './fixtures.ts';
import { decideSealed, openSealedOrders, recordSealed, replaySealed, type SealedOrder } from './orders.ts';
import { scanQuestion } from './scan-question.ts';
import { decideSealMatter } from './seal-matter.ts';

const duties = (state: ReturnType<typeof received>) => state.duties.map(({ kind, dueOn }) => [kind, dueOn]);
const codeOf = (order: SealedOrder, state = received()) => {
  const decided = decideSealed(order, state, contextAt());
  return decided.ok ? 'accepted' : decided.refusal.code;
};

describe('the clocks of an accusation (glossary C9, rule of 2020)', () => {
  it('gives five working days to accept or pass on, and fifteen to tell a named accuser, over National Day (F0)', () => {
    expect(duties(received())).toEqual([
      ['disciplineTransfer', '2024-09-30'],
      ['sealedInform', '2024-10-18'],
    ]);
  });

  it('owes an anonymous accuser no message of their own', () => {
    const anonymous = received('anonymous');
    expect(duties(anonymous)).toEqual([['disciplineTransfer', '2024-09-30']]);
    expect(openSealedOrders(anonymous)).not.toContain('inform');
    expect(codeOf({ name: 'inform', text: '已受理', by: 'phone' }, anonymous)).toBe('accuser-anonymous');
  });

  it('closes each by what it asks for, and opens the feedback when the case is closed', () => {
    const accepted = after(received(), [{ name: 'accept' }]);
    expect(duties(accepted).map(([kind]) => kind)).toEqual(['sealedInform']);
    const informed = after(accepted, [{ name: 'inform', text: '已受理', by: 'phone' }]);
    expect(duties(informed)).toEqual([]);
    const closed = after(informed, [{ name: 'close', outcome: 'confirmed', text: '属实' }], '2024-10-08');
    expect(duties(closed)).toEqual([['sealedFeedback', '2024-10-28']]);
    expect(duties(after(closed, [{ name: 'giveFeedback', text: '已处理', by: 'phone' }], '2024-10-09'))).toEqual([]);
  });
});

describe('the orders of the discipline officer (D67)', () => {
  it('come in their turn', () => {
    expect(codeOf({ name: 'close', outcome: 'confirmed', text: '属实' })).toBe('sealed-out-of-turn');
    expect(codeOf({ name: 'giveFeedback', text: '已处理', by: 'phone' })).toBe('sealed-out-of-turn');
    const elsewhere = after(received(), [{ name: 'passOn', body: '区纪委', reason: '管理权限' }]);
    expect(elsewhere.status).toBe('sealedElsewhere');
    expect(codeOf({ name: 'accept' }, elsewhere)).toBe('sealed-out-of-turn');
    expect(codeOf({ name: 'close', outcome: 'notVerifiable', text: '已移送' }, elsewhere)).toBe('accepted');
  });

  it('fold again to the same case (invariant vi)', () => {
    const first = recordSealed(
      [
        sealedEvent('accusationReceived', {
          caseId: 'sealed-1',
          number: '密7Q4M-XK29',
          receivedOn: '2024-09-24',
          disciplineUnitId: 'discipline',
          conflicts: { unitIds: [], persons: [] },
          text: '收了购物卡',
          attachments: [],
        }),
      ],
      undefined,
      momentAt(),
    );
    const second = recordSealed(
      [sealedEvent('accusationAccepted', {}), sealedEvent('wordsAdded', { text: '还有发票', attachments: [] })],
      first.state,
      momentAt('2024-09-25'),
    );
    expect(replaySealed([...first.events, ...second.events])).toEqual(second.state);
    expect(second.state.hasNews).toBe(true);
  });
});

describe('help from others only by an anonymised question (care G7)', () => {
  const ask = (text: string, unitId = 'water') => codeOf({ name: 'askUnit', unitId, text });

  it.each([
    '上官秋水反映的材料',
    '上 官 秋 水',
    '电话 138-1234-5678',
    '１３８１２３４５６７８',
    '住在芦苇弄7号的人',
    '吕向阳经手的合同',
    '密7Q4M-XK29 一件',
  ])('refuses %s', (text) => {
    expect(ask(text)).toBe('question-gives-away');
  });

  it('says what it gives away, not the words', () => {
    expect(scanQuestion('上官秋水说吕向阳拿了卡', received())).toEqual(['accuser', 'accused']);
  });

  it('lets facts through', () => {
    expect(ask('请提供二〇二四年路灯验收的签字单。')).toBe('accepted');
  });

  it('never asks the accused unit, nor one whose head is accused', () => {
    expect(ask('请提供签字单', 'building')).toBe('unit-in-conflict');
    expect(ask('请提供签字单', 'ledBySomebodyAccused')).toBe('unit-in-conflict');
    expect(ask('请提供签字单', 'nowhere')).toBe('unknown-unit');
  });
});

describe('the conflict set', () => {
  const conflicts = { unitIds: ['building'], persons: [{ name: '何静文' }, { name: '周慕华', unitId: 'petitionOffice' }] };
  const officer = (name: string, ...unitIds: string[]) => ({ officerId: name, name, unitIds });

  it('holds everybody of an accused unit and everybody of an accused name; a unit tells namesakes apart', () => {
    expect(isInConflict(conflicts, officer('李四', 'building'))).toBe(true);
    expect(isInConflict(conflicts, officer('何 静文', 'discipline'))).toBe(true);
    expect(isInConflict(conflicts, officer('周慕华', 'water'))).toBe(false);
    expect(isInConflict(conflicts, officer('周慕华', 'petitionOffice'))).toBe(true);
    expect(isInConflict(conflicts, officer('王五', 'discipline'))).toBe(false);
  });

  it('sends the case to the superior body when nobody is left here who could read it', () => {
    expect(handledBy(conflicts, [officer('何静文', 'discipline')])).toBe('superior');
    expect(handledBy(conflicts, [officer('何静文', 'discipline'), officer('王五', 'discipline')])).toBe('here');
  });

  it('only grows', () => {
    const grown = after(received(), [{ name: 'extendConflicts', unitIds: ['water'], persons: [{ name: '阮志成' }], reason: '同案' }]);
    expect(grown.conflicts).toEqual({ unitIds: ['building', 'water'], persons: [{ name: '吕向阳' }, { name: '阮志成' }] });
    expect(codeOf({ name: 'extendConflicts', unitIds: [], persons: [], reason: '无' })).toBe('conflict-set-unchanged');
  });
});

describe('sealing a matter (D6)', () => {
  const matter = { procedure: 'registered', links: [] } as unknown as CaseState;
  const accused = { unitIds: ['building'], persons: [] };
  const outcome = (change: Partial<CaseState>, conflicts = accused) => {
    const decided = decideSealMatter(conflicts, { ...matter, ...change } as CaseState);
    return decided.ok ? 'accepted' : decided.refusal.code;
  };

  it('needs to know who is accused', () => {
    expect(outcome({})).toBe('accepted');
    expect(outcome({}, { unitIds: [], persons: [] })).toBe('accused-missing');
  });

  it('takes a matter whole: no copy stays outside by a merge', () => {
    expect(outcome({ mergedInto: 'other', procedure: 'merged' })).toBe('unmerge-before-sealing');
    expect(outcome({ links: [{ caseId: 'other', relation: 'mergedFrom' }] })).toBe('unmerge-before-sealing');
    expect(outcome({ links: [{ caseId: 'other', relation: 'sameFacts' }] })).toBe('accepted');
    expect(outcome({ procedure: 'archived' })).toBe('matter-ended');
  });
});
