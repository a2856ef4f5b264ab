import { describe, expect, it } from 'vitest';
import { getRulebook, rulebooks } from './catalogue.ts';
import { checkRulebook } from './check-rulebook.ts';
import type { RulebookFault } from './fault.ts';

const basis = { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' };
const faultsOf = (parts: object): readonly RulebookFault[] => {
  const checked = checkRulebook({ id: 'county', title: '某县', extends: 'nationalLaw', basis, ...parts });
  return checked.ok ? [] : checked.refusal;
};

const replyClock = {
  kind: 'localReply',
  title: '本地办结',
  opensOn: 'caseAccepted',
  owner: 'handlingUnit',
  within: '60nd',
  closedBy: 'replyIssued',
  shownToPetitioner: true,
  article: '三',
};

describe('a local clock beside the law’s', () => {
  it.each([
    ['59nd', true],
    ['60nd', true],
    ['61nd', false],
    ['3m', false],
  ])('from acceptance to the reply in %s beside the 60 days of 条例 34', (within, allowed) => {
    expect(faultsOf({ duties: [{ ...replyClock, within }] })).toEqual(
      allowed
        ? []
        : [
            {
              code: 'looser-than-law',
              rule: 'localReply',
              article: '三',
              against: '《信访工作条例》第34条',
              aspect: 'term',
              given: within,
              allowed: '60nd',
            },
          ],
    );
  });

  it('from receipt to forwarding longer than 15 days is refused with 条例 22', () => {
    const forward = { ...replyClock, kind: 'localForward', opensOn: 'submissionReceived', closedBy: 'caseAssigned', within: '16nd' };
    expect(faultsOf({ duties: [forward] })).toContainEqual(
      expect.objectContaining({ rule: 'localForward', against: '《信访工作条例》第22条', allowed: '15nd' }),
    );
    expect(faultsOf({ duties: [{ ...forward, within: '15nd' }] })).toEqual([]);
  });

  it('for suggestions, which have no 60 days in the law, may be longer (条例 29)', () => {
    const when = { test: 'kindIn', kinds: ['suggestion'] };
    expect(faultsOf({ duties: [{ ...replyClock, within: '90nd', when }] })).toEqual([]);
  });
});

describe('an accusation', () => {
  it('is the object of no duty outside the sealed room (条例 30, G7)', () => {
    const when = { test: 'anyOf', conditions: [{ test: 'contactMade' }, { test: 'kindIn', kinds: ['accusation'] }] };
    expect(faultsOf({ duties: [{ ...replyClock, within: '7nd', when }] })).toEqual([
      { code: 'accusation-not-sealed', rule: 'localReply', article: '三', against: '《信访工作条例》第30条', given: 'accusation' },
    ]);
  });

  it('is routed to nobody but the discipline body, and to no unit that does not exist', () => {
    const conduct = {
      id: 'conduct',
      title: '干部作风',
      description: '',
      lead: [],
      handle: ['functionalOffice'],
      assist: [],
      article: '四',
    };
    expect(faultsOf({ routing: [conduct] })).toMatchObject([{ code: 'accusation-not-sealed', against: '《信访工作条例》第30条' }]);
    const renamed = { ...conduct, id: 'style', title: '作风类', description: '检举控告转被反映的单位' };
    expect(faultsOf({ routing: [renamed] })).toMatchObject([{ code: 'accusation-not-sealed', rule: 'style' }]);
    expect(faultsOf({ routing: [{ ...renamed, handle: ['disciplineBody'] }] })).toEqual([]);
    expect(faultsOf({ routing: [{ ...conduct, handle: ['moonOffice'] }] })).toMatchObject([
      { code: 'not-in-the-vocabulary', path: 'routing[0].handle[0]' },
    ]);
  });
});

describe('a warning', () => {
  const warning = {
    kind: 'w',
    title: '提醒单',
    when: [{ on: 'extremeForm' }],
    to: ['unitHead'],
    copyTo: [],
    running: false,
    article: '五',
  };

  it('is addressed to nobody who petitions (H9), and to no role that does not exist', () => {
    expect(faultsOf({ triggers: [warning] })).toEqual([]);
    expect(faultsOf({ triggers: [{ ...warning, copyTo: ['petitioner'] }] })).toEqual([
      { code: 'addressed-to-petitioner', rule: 'w', article: '五', against: 'H9', given: 'petitioner' },
    ]);
    expect(faultsOf({ triggers: [{ ...warning, to: ['constable'] }] })).toMatchObject([
      { code: 'not-in-the-vocabulary', path: 'triggers[0].to[0]' },
    ]);
  });
});

describe('a ladder', () => {
  const rung = (id: string, when: object, rest: object = {}) => ({
    id,
    title: id,
    when,
    to: ['unitHead'],
    form: 'headNotice',
    article: '六',
    ...rest,
  });
  const ladder = (...escalations: object[]) =>
    faultsOf({ duties: [{ ...replyClock, within: '7nd' }], escalations }).map(({ code, rule }) => [code, rule]);
  const late = (within: string) => ({ on: 'overdueFor', within });
  const own = { of: ['localReply'] };

  it('may climb sooner or later than the platform’s, and go on at its top', () => {
    expect(ladder(rung('copyNotice', late('3wd')))).toEqual([]);
    expect(ladder(rung('copyNotice', late('10wd')))).toEqual([]);
    expect(ladder(rung('top', { on: 'unansweredFor', within: '5wd' }, own))).toEqual([]);
  });

  it('is refused when a rung leads back to one before it', () => {
    expect(ladder(rung('overdueReport', late('6wd')))).toEqual([['ladder-leads-back', 'copyNotice']]);
    expect(ladder(rung('reminder', { on: 'overdue' }))).toEqual([]);
    expect(ladder(rung('again', { on: 'overdue' }, own))).toEqual([['ladder-leads-back', 'again']]);
    expect(ladder(rung('again', { on: 'usedShare' }, own))).toEqual([['ladder-leads-back', 'again']]);
    expect(ladder(rung('reminder', { on: 'unansweredFor', within: '1wd' }))).toEqual([['ladder-leads-back', 'reminder']]);
    expect(ladder(rung('top', late('9wd')), rung('top', late('9wd')))).toContainEqual(['duplicate-rule', 'top']);
  });

  it('is refused when it speaks of a duty that there is not', () => {
    expect(ladder(rung('a', { on: 'overdue' }, { of: ['nap'] }))).toContainEqual(['unknown-duty-kind', 'a']);
  });
});

describe('duties', () => {
  const passing = (kind: string, after: string) => ({
    ...replyClock,
    kind,
    within: '7nd',
    opensOn: [{ event: 'clockOverdue', when: { test: 'dutyIs', duties: [after] } }],
    lapsedBy: ['clockOverdue'],
  });
  const codes = (...duties: object[]) => faultsOf({ duties }).map(({ code, rule }) => [code, rule]);

  it('that open each other by the passing of days alone are refused', () => {
    expect(codes(passing('a', 'b'), passing('b', 'a'))).toEqual([
      ['duties-open-each-other', 'a'],
      ['duties-open-each-other', 'b'],
    ]);
    expect(codes(passing('a', 'a'))).toEqual([['duties-open-each-other', 'a']]);
  });

  it('that wait for people may open again when they are done, such as a weekly meeting', () => {
    expect(codes({ ...replyClock, kind: 'weekly', within: '7nd', opensOn: ['siteVisited'], closedBy: ['siteVisited'] })).toEqual([]);
    expect(codes(passing('a', 'statutoryHandling'))).toEqual([]);
  });
});

describe('a setting', () => {
  const groupVisit = (value: number) => faultsOf({ settings: [{ setting: 'groupVisit', title: '集体访', value, article: '七' }] });
  const kept = (setting: string, value: number) => faultsOf({ settings: [{ setting, title: '保留', value, article: '七' }] });

  it.each([
    [1, ['setting-out-of-bounds']],
    [2, []],
    [5, []],
    [99, []],
    [100, ['setting-out-of-bounds']],
  ])('group visit of %d persons', (value, codes) => expect(groupVisit(value).map(({ code }) => code)).toEqual(codes));

  it('that protects the petitioner is never below the one inherited (D22, D37)', () => {
    expect(kept('reviewWindowKept', 9)).toMatchObject([
      { code: 'setting-out-of-bounds', rule: 'reviewWindowKept', given: '9', allowed: '10–30' },
    ]);
    expect(kept('reviewWindowKept', 10)).toEqual([]);
    expect(kept('hearingNotice', 9)).toMatchObject([{ code: 'setting-out-of-bounds', allowed: '10–60' }]);
    expect(kept('hearingNotice', 15)).toEqual([]);
  });

  it('that nobody knows is refused with its path', () => {
    expect(kept('loudness', 3)).toMatchObject([{ code: 'not-in-the-vocabulary', path: 'settings[0].setting' }]);
  });
});

describe('what a rulebook extends', () => {
  const law = getRulebook('nationalLaw');

  it('is never itself', () => {
    expect(faultsOf({ extends: 'county' })).toMatchObject([{ code: 'extends-cycle', given: 'county → county' }]);
    // Alone, though the refined duty has no parent any more to take the rest from.
    const refined = { kind: 'registerForward', within: '5nd', article: '四' };
    expect(faultsOf({ extends: 'county', duties: [refined] })).toHaveLength(1);
    expect(faultsOf({ extends: 'atlantis', duties: [refined] })).toMatchObject([{ code: 'unknown-parent' }]);
  });

  it('never leads back to it over another', () => {
    const copy = { ...structuredClone(law), extends: 'lihai' };
    const checked = checkRulebook(copy);
    expect(checked.ok ? [] : checked.refusal).toMatchObject([{ code: 'extends-cycle', given: 'nationalLaw → lihai → nationalLaw' }]);
  });
});

describe('every copy', () => {
  const jurisdictions = Object.values(rulebooks).filter(({ id }) => id !== 'nationalLaw');

  it.each(jurisdictions)('of $id with 90 days of handling is refused with 条例 34 (G25)', (book) => {
    const duties = book.duties.map((rule) =>
      rule.kind === 'statutoryHandling' ? { ...rule, within: '90nd', origin: 'local', article: '三' } : rule,
    );
    const checked = checkRulebook(JSON.parse(JSON.stringify({ ...book, duties })));
    expect(checked.ok ? [] : checked.refusal).toMatchObject([
      { code: 'looser-than-law', rule: 'statutoryHandling', against: '《信访工作条例》第34条', given: '90nd', allowed: '60nd' },
    ]);
  });
});
