import type { FieldMatter } from '@daiban/contract/field';
import { describe, expect, it } from 'vitest';
import { fieldZhCN } from '../texts/field.zh-CN.ts';
import { findPinFault } from './check-pin.ts';
import { planOf, type Registration, titleOf, toPlanEntry, toRegistrationEntry, toRunEntry } from './entries.ts';
import { findRegistrationFaults, findRunFaults } from './find-faults.ts';
import { byPlace, localToday, nextDuty } from './today.ts';

const noon = Date.parse('2026-09-24T12:00:00+08:00');

const matter = (title: string, point: string, dueOn?: string): FieldMatter => ({
  caseId: title,
  caseNumber: 'XF-1',
  version: 3,
  title,
  point,
  petitioner: '张*',
  procedure: 'handling',
  text: title,
  claims: [],
  mandate: { scope: ['file'] },
  runs: [],
  tripsSaved: 0,
  duties: dueOn === undefined ? [] : [{ kind: 'agentContact', title: '联系', dueOn, overdue: false, mine: true }],
});

const told: Registration = {
  who: '凌凤英',
  phone: '',
  text: '桥头的路灯灭了三天，晚上看不见。',
  claims: '修好路灯\n\n 查明原因 ',
  place: '',
  itemId: 'other',
  scope: ['file', 'inquire'],
  unitId: 'point',
  form: 'written',
  readBack: true,
  photos: [{ id: 'p', name: 'photo-1.jpg' }],
  signature: { id: 's', name: 'signature.png' },
};

describe('the agent’s day on the phone (S2.4)', () => {
  it('lists matters by village, and first where something is due first', () => {
    const groups = byPlace([
      matter('a', '沥东'),
      matter('b', '华东', '2026-10-08'),
      matter('c', '沥东', '2026-09-28'),
      matter('d', '华东', '2026-09-30'),
    ]);
    expect(groups.map(({ point, matters }) => [point, ...matters.map(({ title }) => title)])).toEqual([
      ['沥东', 'c', 'a'],
      ['华东', 'd', 'b'],
    ]);
  });

  it('puts what the agent owes before what others owe on the matter', () => {
    const [own, other] = [matter('a', '沥东', '2026-10-08'), matter('b', '沥东', '2026-09-25')];
    const duties = [...own.duties, ...other.duties.map((duty) => ({ ...duty, mine: false }))];
    expect(nextDuty({ ...own, duties })?.dueOn).toBe('2026-10-08');
  });

  it('knows the day in Shanghai, whatever the phone is set to', () => {
    expect(localToday(Date.parse('2026-09-24T16:30:00Z'))).toBe('2026-09-25');
  });

  it('refuses a PIN that is guessed first: short, one character, figures in a row', () => {
    expect(['12345', '111111', '123456', '987654', '736150', '长城万里行走'].map(findPinFault)).toEqual([
      'pinTooShort',
      'pinTooSimple',
      'pinTooSimple',
      'pinTooSimple',
      undefined,
      undefined,
    ]);
  });
});

describe('what the phone sends (D60)', () => {
  it('files a matter of the door with the mandate and its signature, then registers its claims', () => {
    const entry = toRegistrationEntry(told, 'wangagen', '2026-09-24', noon);
    expect(entry.steps.map(({ path }) => path)).toEqual(['/api/submissions', '/api/cases/{caseId}/commands/register']);
    expect(entry.steps[0]?.body).toMatchObject({
      channel: 'agency',
      receivedOn: '2026-09-24',
      agency: { unitId: 'point', agentId: 'wangagen', source: 'atTheDoor', form: 'written', scope: ['file', 'inquire'] },
    });
    expect(entry.steps[1]?.body).toMatchObject({ input: { claims: ['修好路灯', '查明原因'], oralTextReadBack: true } });
    expect(entry.files.map(({ id, into }) => [id, into.join('.')])).toEqual([
      ['s', 'agency.evidence'],
      ['p', 'attachments'],
    ]);
  });

  it('takes the photos as evidence of a mandate by word of mouth', () => {
    const entry = toRegistrationEntry({ ...told, form: 'oral', signature: undefined }, 'wangagen', '2026-09-24', noon);
    expect(entry.files.map(({ id, into }) => [id, into.join('.')])).toEqual([['p', 'agency.evidence']]);
  });

  it('says at the door what is missing: claims, scope, reading back, a signature or other evidence', () => {
    const missing = (part: Partial<Registration>) => findRegistrationFaults({ ...told, ...part }, fieldZhCN).map(({ field }) => field);
    expect(missing({})).toEqual([]);
    expect(missing({ who: ' ', phone: '不记得', claims: '\n', scope: [], readBack: false, signature: undefined })).toEqual([
      'who',
      'phone',
      'claims',
      'scope',
      'readBack',
      'signature',
    ]);
    expect(missing({ form: 'oral', photos: [] })).toEqual(['photos']);
    expect(missing({ unitId: '' }), 'an agent of several villages says for which').toEqual(['unit']);
  });

  it('logs a run with where, what for, how long and the trips saved, on the day it was made', () => {
    const run = {
      place: '公交公司',
      purpose: 'meetUnit',
      ranOn: '2026-09-23',
      minutes: '40',
      saved: '1',
      note: '周五来看',
      photos: [],
    } as const;
    expect(findRunFaults(run, fieldZhCN)).toEqual([]);
    expect(findRunFaults({ ...run, minutes: '0', saved: '10', place: '' }, fieldZhCN).map(({ field }) => field)).toEqual([
      'place',
      'minutes',
      'saved',
    ]);
    const [step] = toRunEntry(run, { title: '站牌', caseId: 'c' }, noon).steps;
    expect(step?.body).toMatchObject({ input: { ranOn: '2026-09-23', minutes: 40, tripsSaved: 1, place: '公交公司' } });
  });

  it('names the plan that an edit was made on', () => {
    const entry = toPlanEntry({ plan: ' 先看现场 ', reviewOn: '2026-09-28' }, 7, { title: '站牌', caseId: 'c' }, noon);
    expect(entry.steps[0]?.body).toMatchObject({ input: { plan: '先看现场', basedOn: 7 } });
    expect(planOf(entry)).toEqual({ plan: '先看现场', reviewOn: '2026-09-28' });
  });

  it('takes the first words as the title', () => {
    expect([titleOf(told.text), [...titleOf('一'.repeat(50))].length]).toEqual(['桥头的路灯灭了三天', 30]);
  });
});
