import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { dueFrom } from '../calendar/due.ts';
import { autumn2024 } from '../calendar/fixtures.ts';
import { findRulebook, getRulebook, rulebooks } from './catalogue.ts';
import { checkRulebook } from './check-rulebook.ts';
import { isNeverLater } from './compare-with-law.ts';
import { declared, duty, naturalDays, routing, rulebook, type WrittenRulebook, workingDays } from './define.ts';
import type { RulebookFault } from './fault.ts';
import { loadRulebook } from './load.ts';
import type { DutyRule } from './vocabulary.ts';

const law = getRulebook('nationalLaw');
const lihai = getRulebook('lihai');

const written = (parts: Partial<WrittenRulebook> = {}) =>
  rulebook({
    id: 'county',
    version: 1,
    title: '某县',
    extends: 'nationalLaw',
    basis: { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' },
    origin: 'local',
    duties: [],
    ...parts,
  });

const faultsOf = (parts: Partial<WrittenRulebook>): readonly RulebookFault[] => {
  const loaded = loadRulebook(written(parts), [law]);
  return loaded.ok ? [] : loaded.refusal;
};

const lawOf = (kind: string): DutyRule => {
  const found = law.duties.find((rule) => rule.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in the law`);
  return found;
};
/** The duty of the law in local words. */
const local = (kind: string, changes: Partial<DutyRule>) =>
  ({ ...lawOf(kind), document: '某县发〔2020〕1号', origin: 'local', article: '三', ...changes }) as const;

const source = { document: '某县发〔2020〕1号', article: '五', origin: 'local' } as const;

describe('the catalogue', () => {
  it('holds the national law and ten jurisdictions; 沥海 runs every clock of the law beside its own', () => {
    expect(Object.keys(rulebooks)).toHaveLength(11);
    const kinds = lihai.duties.map((rule) => rule.kind);
    for (const rule of law.duties) expect(kinds).toContain(rule.kind);
    expect(kinds).toEqual(expect.arrayContaining(['firstContact', 'localPhoneWeb', 'localLetterVisit']));
    expect(findRulebook('nowhere')).toBeUndefined();
    expect(findRulebook('toString')).toBeUndefined();
    expect(() => getRulebook('nowhere')).toThrow('nowhere');
  });

  it('says of every rule where it stands and where its length comes from (care H6)', () => {
    for (const rule of lihai.duties) {
      expect(rule.article).not.toBe('');
      if (rule.origin === 'law') expect(rule.document).toMatch(/^《.+》$/u);
      if (rule.origin === 'local') expect(rule.document).toBe('沥工委〔2020〕38号');
    }
    expect(lihai.open.length).toBeGreaterThan(law.open.length);
  });

  it('keeps the targets 50, 100 and 95 per cent (S3.24) and the two signatures (S3.12)', () => {
    expect(lihai.targets.map((rule) => [rule.measure, rule.atLeast])).toEqual([
      ['agencyRate', 50],
      ['closureRate', 100],
      ['satisfactionRate', 95],
    ]);
    expect(lihai.signatures.map((rule) => [rule.before, rule.by])).toEqual([
      ['caseAssigned', 'principalLeader'],
      ['caseClosed', 'principalLeader'],
    ]);
  });

  it('routes conduct to the discipline body alone (条例 30, G7)', () => {
    expect(lihai.routing.find((rule) => rule.id === 'conduct')).toMatchObject({ lead: [], handle: ['disciplineBody'], assist: [] });
  });

  it('keeps the five duties of a sponsor (S3.25) and the third visit as a ground of the warning notice (S3.16)', () => {
    expect(lihai.mechanisms.find((rule) => rule.mechanism === 'sponsorDuties')?.items).toHaveLength(5);
    expect(lihai.triggers.find((rule) => rule.kind === 'warningNotice')?.when).toContainEqual({ on: 'repeatVisits', atLeast: 3 });
  });
});

describe('what is looser than the law is refused (G25)', () => {
  it.each([
    ['59nd', 59, true],
    ['60nd', 60, true],
    ['61nd', 61, false],
    ['90nd', 90, false],
  ])('handling in %s', (given, days, allowed) => {
    expect(faultsOf({ duties: [local('statutoryHandling', { within: naturalDays(days) })] })).toEqual(
      allowed
        ? []
        : [
            {
              code: 'looser-than-law',
              rule: 'statutoryHandling',
              article: '三',
              against: '《信访工作条例》第34条',
              aspect: 'term',
              given,
              allowed: '60nd',
            },
          ],
    );
  });

  it('60 working days are not within 60 natural days; 20 are', () => {
    expect(faultsOf({ duties: [local('statutoryHandling', { within: workingDays(60) })] })).toMatchObject([{ aspect: 'term' }]);
    expect(faultsOf({ duties: [local('statutoryHandling', { within: workingDays(20) })] })).toEqual([]);
  });

  it('a longer extension, fewer openings, more endings, another bearer, hidden from the petitioner', () => {
    const aspects = (changes: Partial<DutyRule>) =>
      faultsOf({ duties: [local('statutoryHandling', changes)] }).map((fault) => [fault.code, fault.aspect]);
    expect(aspects({ extendableBy: 31 })).toEqual([['looser-than-law', 'extension']]);
    expect(aspects({ extendableBy: 15 })).toEqual([]);
    expect(aspects({ opensOn: ['handlerSet'] })).toEqual([['looser-than-law', 'opening']]);
    expect(aspects({ when: { test: 'channelIn', channels: ['letter'] } })).toEqual([['looser-than-law', 'opening']]);
    expect(aspects({ closedBy: ['replyIssued', 'petitionerContacted'] })).toEqual([['looser-than-law', 'ending']]);
    expect(aspects({ shownToPetitioner: false })).toEqual([['looser-than-law', 'notice']]);
    expect(aspects({ owner: 'petitioner', lapsedBy: ['remedyLapsed'] })).toEqual([
      ['looser-than-law', 'ending'],
      ['looser-than-law', 'owner'],
    ]);
  });

  it('a shorter window for the petitioner; a longer one is welcome (条例 35)', () => {
    expect(faultsOf({ duties: [local('reviewWindow', { within: naturalDays(29) })] })).toMatchObject([
      { aspect: 'term', given: '29nd', allowed: '30nd', against: '《信访工作条例》第35条' },
    ]);
    expect(faultsOf({ duties: [local('reviewWindow', { within: naturalDays(45) })] })).toEqual([]);
  });

  it('a duty of the law left out; a platform default may be', () => {
    expect(faultsOf({ without: ['statutoryHandling'] })).toEqual([
      { code: 'law-removed', rule: 'statutoryHandling', against: '《信访工作条例》第34条' },
    ]);
    expect(faultsOf({ without: ['nothing'] })).toEqual([{ code: 'unknown-duty-kind', rule: 'nothing' }]);
    const loaded = loadRulebook(written({ without: ['returnVisit'] }), [law]);
    expect(loaded.ok && loaded.value.duties.some((rule) => rule.kind === 'returnVisit')).toBe(false);
  });

  it('also when a grandchild loosens what its parent took from the law', () => {
    const child = written({ extends: 'lihai', duties: [local('acceptanceDecision', { within: naturalDays(20) })] });
    expect(loadRulebook(child, [law, lihai])).toMatchObject({
      ok: false,
      refusal: [{ code: 'looser-than-law', rule: 'acceptanceDecision' }],
    });
  });

  it('a local rule that calls itself law', () => {
    const { kind: _kind, ...rule } = lawOf('registerForward');
    const borrowed = duty('firstContact', { ...rule, document: '某县', origin: 'law', article: '九' });
    expect(faultsOf({ duties: [borrowed] })).toEqual([{ code: 'not-in-the-law', rule: 'firstContact', article: '九' }]);
  });

  it('never compares in favour of the longer clock, in any season', () => {
    const clocks = fc.record({
      unit: fc.constantFrom('naturalDay', 'workingDay', 'month') as fc.Arbitrary<'naturalDay' | 'workingDay' | 'month'>,
      length: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(clocks, clocks, fc.nat(120), (left, right, day) => {
        const start = { on: addDays('2024-08-01', day) };
        return !isNeverLater(left, right) || dueFrom(start, left, autumn2024).dueOn <= dueFrom(start, right, autumn2024).dueOn;
      }),
    );
  });
});

describe('what harms petitioners is refused', () => {
  const conduct = (changes: Partial<Parameters<typeof routing>[1]>) =>
    faultsOf({
      routing: [
        routing('conduct', {
          title: '干部作风',
          description: '',
          lead: [],
          handle: ['disciplineBody'],
          assist: [],
          article: '四',
          ...changes,
        }),
      ],
    });

  it('an accusation sent to anybody but the discipline body (条例 30, G7)', () => {
    expect(conduct({})).toEqual([]);
    for (const changes of [
      { assist: ['functionalOffice'] },
      { handle: ['functionalOffice'] },
      { handle: ['disciplineBody', 'deputyLeader'] },
      { lead: ['deputyLeader'] as const },
    ]) {
      expect(conduct(changes)).toMatchObject([
        { code: 'accusation-not-sealed', rule: 'conduct', article: '四', against: '《信访工作条例》第30条' },
      ]);
    }
  });

  it('words that make the person the object, in any title (G1–G5)', () => {
    const worded = (title: string) => faultsOf({ mechanisms: [declared('measure', { title, article: '六' })] });
    expect(worded('劝返小组')).toEqual([{ code: 'wording-not-allowed', rule: 'measure', article: '六', against: 'G1', given: '劝返' }]);
    expect(worded('训诫')).toMatchObject([{ against: 'G2' }]);
    expect(worded('稳控措施')).toMatchObject([{ against: 'G3' }]);
    expect(worded('承诺息访')).toMatchObject([{ against: 'G4' }]);
    expect(worded('重点人员名单')).toMatchObject([{ against: 'G5' }]);
    expect(worded('化解与帮扶')).toEqual([]);
  });

  it('a veto without appeal, points for persons or for the number of petitions, ranking without a minimum (条例 39, G5, G6, G14)', () => {
    const item = { title: '按期办结', measure: 'onTimeClosureRate', subject: 'unit', points: 30 } as const;
    const assessed = (changes: object) =>
      faultsOf({
        assessments: [{ ...source, id: 'yearly', title: '年度考核', items: [item], minimumCases: 5, running: false, ...changes }],
      }).map((fault) => fault.code);
    expect(assessed({})).toEqual([]);
    expect(assessed({ veto: { title: '一票否决' } })).toEqual(['veto-without-appeal']);
    expect(assessed({ veto: { title: '一票否决', appealWithin: workingDays(5) } })).toEqual([]);
    expect(assessed({ items: [{ ...item, subject: 'person' }] })).toEqual(['scores-persons']);
    expect(assessed({ items: [{ ...item, measure: 'skipLevelVisitCount' }] })).toEqual(['scores-petitions']);
    expect(assessed({ items: [{ ...item, measure: 'petitionerScore' }] })).toEqual(['scores-persons']);
    expect(assessed({ minimumCases: 0 })).toEqual(['ranking-without-minimum']);
  });

  it('a backlog threshold without a loop of handling again', () => {
    const threshold = declared('backlogThreshold', { title: '三个月未化解列为积案', article: '七' });
    expect(faultsOf({ mechanisms: [threshold] })).toEqual([]);
    expect(faultsOf({ mechanisms: [threshold], without: ['redoReply'] })).toEqual([
      { code: 'backlog-without-redo', rule: 'backlogThreshold', article: '七', against: 'G13' },
    ]);
    expect(faultsOf({ without: ['redoReply', 'backlogThreshold'] })).toEqual([]);
  });

  it('a duty that never opens, never ends, rests on nothing, or is a debt of the petitioner', () => {
    const rule = {
      title: '试行',
      opensOn: ['caseAccepted'],
      owner: 'handlingUnit',
      within: workingDays(3),
      closedBy: ['replyIssued'],
      shownToPetitioner: false,
      article: '八',
    } as const;
    const codes = (changes: object) => faultsOf({ duties: [duty('trial', { ...rule, ...changes })] }).map((fault) => fault.code);
    expect(codes({})).toEqual([]);
    expect(codes({ opensOn: [] })).toEqual(['duty-never-opens']);
    expect(codes({ closedBy: [], stoppedBy: ['caseMerged'] })).toEqual(['duty-without-end']);
    expect(codes({ owner: 'petitioner' })).toEqual(['duty-without-end']);
    expect(codes({ article: ' ' })).toEqual(['rule-without-article']);
    expect(faultsOf({ duties: [duty('trial', rule), duty('trial', rule)] })).toMatchObject([{ code: 'duplicate-rule', rule: 'trial' }]);
  });

  it('a rulebook that extends nothing, or something nobody knows', () => {
    const { extends: _law, ...alone } = written();
    expect(loadRulebook(alone, [law])).toEqual({ ok: false, refusal: [{ code: 'extends-nothing', rule: '' }] });
    expect(faultsOf({ extends: 'atlantis' })).toMatchObject([{ code: 'unknown-parent', given: 'atlantis' }]);
  });
});

describe('a rulebook file', () => {
  const basis = { document: '某县发〔2020〕1号', issuedOn: '2020-01-01', title: '某县信访工作意见' };
  const file = (parts: object) => checkRulebook({ id: 'county', title: '某县', extends: 'nationalLaw', basis, ...parts });
  const faults = (parts: object) => {
    const checked = file(parts);
    return checked.ok ? [] : checked.refusal;
  };

  it('reads back what the catalogue prints', () => {
    for (const known of Object.values(rulebooks)) {
      expect(checkRulebook(JSON.parse(JSON.stringify(known)))).toEqual({ ok: true, value: known });
    }
  });

  it('needs to say only what differs from the law, with its article', () => {
    const checked = file({ duties: [{ kind: 'statutoryHandling', within: '45nd', article: '三' }] });
    expect(checked.ok && checked.value.duties.find((rule) => rule.kind === 'statutoryHandling')).toMatchObject({
      within: { unit: 'naturalDay', length: 45 },
      document: '某县发〔2020〕1号',
      origin: 'local',
      statutory: true,
      closedBy: ['replyIssued'],
    });
    expect(faults({ duties: [{ kind: 'statutoryHandling', within: '45nd' }] })).toEqual([
      { code: 'missing-field', rule: 'statutoryHandling', path: 'duties[0].article' },
    ]);
  });

  it('with 90 days of handling is refused with article 34, even among other faults (G25)', () => {
    const ninety = { kind: 'statutoryHandling', within: '90nd', article: '三' };
    const refusal = { code: 'looser-than-law', against: '《信访工作条例》第34条', given: '90nd', allowed: '60nd' };
    expect(faults({ duties: [ninety] })).toMatchObject([refusal]);
    expect(faults({ duties: [ninety, { kind: 'other' }] }).at(-1)).toMatchObject(refusal);
  });

  it('can not pass as the national law itself', () => {
    const { extends: _none, ...weaker } = {
      ...law,
      extends: undefined,
      duties: law.duties
        .filter((rule) => rule.kind !== 'reviewWindow')
        .map((rule) => (rule.kind === 'statutoryHandling' ? { ...rule, within: naturalDays(90) } : rule)),
    };
    const checked = checkRulebook(JSON.parse(JSON.stringify(weaker)));
    expect(checked.ok ? [] : checked.refusal.map((fault) => [fault.code, fault.rule])).toEqual([
      ['law-removed', 'reviewWindow'],
      ['looser-than-law', 'statutoryHandling'],
    ]);
  });

  it('gets the path of every fault of form', () => {
    const trial = {
      kind: 'trial',
      title: '试行',
      opensOn: 'caseAccepted',
      owner: 'handlingUnit',
      within: '3wd',
      closedBy: 'replyIssued',
      shownToPetitioner: true,
      article: '八',
    };
    expect(faults({ duties: [trial] })).toEqual([]);
    const found = (changes: object) => faults({ duties: [{ ...trial, ...changes }] }).map((fault) => [fault.code, fault.path]);
    expect(found({ opensOn: 'moonRisen' })).toEqual([['unknown-event', 'duties[0].opensOn[0]']]);
    expect(found({ closedBy: [{ event: 'replyIssued', when: { test: 'mood' } }] })).toEqual([
      ['not-in-the-vocabulary', 'duties[0].closedBy[0].when.test'],
    ]);
    expect(found({ when: { test: 'not', condition: { test: 'channelIn', channels: ['pigeon'] } } })).toEqual([
      ['not-in-the-vocabulary', 'duties[0].when.condition.channels[0]'],
    ]);
    expect(found({ owner: 'nobody' })).toEqual([['not-in-the-vocabulary', 'duties[0].owner']]);
    expect(found({ within: 'soon' })).toEqual([['within-not-understood', 'duties[0].within']]);
    expect(found({ within: { unit: 'workingDay', length: 0 } })).toEqual([['wrong-type', 'duties[0].within.length']]);
    expect(found({ owner: undefined })).toEqual([['missing-field', 'duties[0].owner']]);
    expect(found({ closeBy: [] })).toEqual([['unknown-field', 'duties[0].closeBy']]);
    expect(faults({ basis: { ...basis, issuedOn: '2020-02-30' } }).map((fault) => fault.path)).toEqual(['basis.issuedOn']);
    expect(
      faults({ triggers: [{ kind: 't', title: 't', when: [{ on: 'fullMoon' }], to: [], copyTo: [], running: false, article: '九' }] }),
    ).toMatchObject([{ code: 'not-in-the-vocabulary', rule: 't', path: 'triggers[0].when[0].on' }]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => typeof checkRulebook(data).ok === 'boolean'));
    fc.assert(fc.property(fc.jsonValue(), (data) => typeof file({ duties: [data], routing: data, without: data }).ok === 'boolean'));
    for (const nothing of [undefined, null, 7, 'text', []]) expect(checkRulebook(nothing).ok).toBe(false);
  });
});
