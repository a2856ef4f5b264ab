import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { autumn2024 } from '../calendar/fixtures.ts';
import { formatWithin } from '../calendar/within.ts';
import { getRulebook } from './catalogue.ts';
import { checkRulebook } from './check-rulebook.ts';
import { dueForDuty } from './duty-rules.ts';
import { getSetting } from './settings.ts';

const dueOn = (id: string, kind: string, from: string): string => {
  const due = dueForDuty(getRulebook(id), kind, from, autumn2024);
  return due.ok ? due.value.dueOn : due.refusal.code;
};
const basisOf = (id: string, kind: string) => {
  const due = dueForDuty(getRulebook(id), kind, '2024-09-03', autumn2024);
  return due.ok ? `${due.value.basis.origin} ${due.value.basis.article}` : due.refusal.code;
};

describe('金东: terms of the loop', () => {
  it('reassigned on Saturday 30 November, it is backlog on Friday 28 February: three calendar months (S2.30, F0)', () => {
    expect(dueOn('jindong', 'backlogThreshold', '2024-11-30')).toBe('2025-02-28');
    expect(dueOn('jindong', 'backlogThreshold', '2024-11-29')).toBe('2025-02-28');
    expect(dueOn('jindong', 'backlogThreshold', '2024-11-27')).toBe('2025-02-27');
    expect(basisOf('jindong', 'backlogThreshold')).toBe('local S2.30');
  });

  it.each([
    ['limitReport', '2024-10-09'],
    ['limitSponsor', '2024-10-10'],
    ['limitMeet', '2024-10-12'],
    ['limitStudy', '2024-10-15'],
    ['limitClose', '2024-10-25'],
  ])('%s, started with the others on 30 September, is due on %s: working days over the holidays, a default (S2.31)', (kind, on) => {
    expect(dueOn('jindong', kind, '2024-09-30')).toBe(on);
    expect(basisOf('jindong', kind)).toBe('platformDefault S2.31');
  });

  it('the five limits begin with the same event, and so do the answer and the three months (S2.29–S2.31)', () => {
    const { duties } = getRulebook('jindong');
    const started = duties.filter(({ opensOn }) => opensOn.includes('redoAssigned')).map(({ kind }) => kind);
    expect(started).toEqual(
      expect.arrayContaining(['redoReply', 'backlogThreshold', 'limitReport', 'limitSponsor', 'limitMeet', 'limitStudy', 'limitClose']),
    );
  });

  it('a copy with four months is another rulebook, and one without handling again is refused (presets, composition)', () => {
    const copy = (changes: object) => checkRulebook({ ...structuredClone(getRulebook('jindong')), id: 'copy', ...changes });
    const longer = getRulebook('jindong').duties.map((rule) => (rule.kind === 'backlogThreshold' ? { ...rule, within: '4m' } : rule));
    expect(copy({ duties: longer }).ok).toBe(true);
    const without = getRulebook('jindong').duties.filter(({ kind }) => kind !== 'redoReply');
    const refused = copy({ duties: without, without: ['redoReply'] });
    expect(refused.ok ? [] : refused.refusal.map(({ code }) => code)).toEqual(['backlog-without-redo']);
  });
});

describe('沥海: figures of 沥工委〔2020〕38号', () => {
  it.each([
    ['firstContact', '1wd', '一（二）'],
    ['localPhoneWeb', '7nd', '一（五）'],
    ['localLetterVisit', '15wd', '一（五）'],
    ['warningResponse', '7wd', '二（二）'],
  ])('%s within %s, by %s of the document itself (S3.6, S3.10, S3.11, S3.17)', (kind, length, article) => {
    const rule = getRulebook('lihai').duties.find((candidate) => candidate.kind === kind);
    expect(rule).toMatchObject({ article, origin: 'local', document: '沥工委〔2020〕38号' });
    expect(rule !== undefined && !('ordered' in rule.within) && formatWithin(rule.within)).toBe(length);
  });

  it('seven days of a phone matter never end later than the sixty of the law, whenever it is accepted (S3.10, 条例 34)', () => {
    for (let day = 0; day < 60; day += 1) {
      const from = addDays('2024-08-15', day);
      expect(dueOn('lihai', 'localPhoneWeb', from) <= dueOn('lihai', 'statutoryHandling', from)).toBe(true);
      expect(dueOn('lihai', 'localLetterVisit', from) <= dueOn('lihai', 'statutoryHandling', from)).toBe(true);
    }
  });

  it('five persons make a group visit, the third visit a repeat, the first visit counted (S3.8, S3.16)', () => {
    const lihai = getRulebook('lihai');
    expect([getSetting(lihai, 'groupVisit'), getSetting(lihai, 'repeatCountIncludesFirst')]).toEqual([5, 1]);
    for (const kind of ['leaderHandling', 'warningNotice', 'caseSponsorship']) {
      const when = lihai.triggers.find((rule) => rule.kind === kind)?.when;
      expect(when).toContainEqual(expect.objectContaining({ on: 'repeatVisits', atLeast: 3 }));
      expect(when).toContainEqual(expect.objectContaining({ on: 'groupVisit', atLeast: 5 }));
    }
  });
});

describe('金华开发区: weekly work on each backlog matter', () => {
  it('meets and records field time within seven days, as its own report says (S2.37, S2.38)', () => {
    expect(dueOn('jinhuaKaifaqu', 'backlogMeetingTask', '2024-09-03')).toBe('2024-09-10');
    expect(basisOf('jinhuaKaifaqu', 'backlogMeetingTask')).toBe('local S2.37');
    expect(basisOf('jinhuaKaifaqu', 'sponsorDutyTask')).toBe('local S2.38');
    expect(basisOf('wucheng', 'backlogMeetingTask')).toMatch(/^platformDefault /u);
  });
});
