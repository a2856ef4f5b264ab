import { people, type Told } from '@daiban/domain/case/fixtures';
import { getRulebook } from '@daiban/domain/rulebook/catalogue';
import type { CaseFile, StoredNotice } from '../case-file/read-case.ts';
import { Directory, type DirectoryOfficer, type DirectoryUnit } from '../journal/directory.ts';
import { project } from '../journal/project.ts';
import type { PaperSource } from './paper-history.ts';

const unit = (id: string, name: string, shortName: string, phone: string): readonly [string, DirectoryUnit] => [
  id,
  { id, name, shortName, phone, kind: 'functionalOffice', tier: 'township', address: '办事大厅1楼', hours: '周一至周五 8:30–17:00' },
];
const names: Readonly<Record<string, string>> = { wang: '王小兰', li: '李建国', shen: '沈志明' };
const staff = Object.values(people).filter(({ role }) => role !== 'petitioner' && role !== 'system');
const officers = staff.map(({ officerId, role, unitId }): readonly [string, DirectoryOfficer] => [
  officerId,
  {
    id: officerId,
    name: names[officerId] ?? officerId,
    appointments: [{ role, unitId }],
    ...(officerId === 'wang' ? { phone: '0575-0000 3001' } : {}),
  },
]);

/** The office of the domain's test cases, with names and phones as papers print them. */
export const paperDirectory = new Directory(
  {
    rulebook: 'lihai',
    divisionCode: '330602017',
    name: '沥海街道',
    documentWord: '沥',
    petitionOfficeId: 'petitionOffice',
    leadershipId: 'partyCommittee',
    demo: true,
  },
  new Map([
    unit('petitionOffice', '沥海街道信访办公室', '信访办', '0575-0000 2001'),
    unit('partyCommittee', '沥海街道党工委', '党工委', '0575-0000 2002'),
    unit('buildingLine', '沥海街道城建线办', '城建线办', '0575-0000 2003'),
    unit('waterLine', '沥海街道水务线办', '水务线办', '0575-0000 2004'),
    unit('village', '东风村', '东风村', '0575-0000 2005'),
  ]),
  new Map(officers),
);

/** A told case as the server stores it, ready for one of its papers. */
export const paperSourceOf = ({ events, state }: Told, noticeId: string, more: Partial<PaperSource> = {}): PaperSource => {
  const notices = project([], events, state).newNotices.map((row): StoredNotice => {
    const isReceipt = row.kind === 'receipt';
    return {
      notice_id: row.notice_id,
      kind: row.kind,
      recipient: row.recipient,
      number: isReceipt ? null : 15,
      number_unit: isReceipt ? null : row.issuer,
      number_year: isReceipt ? null : row.year,
      issued_on: row.issued_on,
      served_on: row.served_on,
      served_method: row.served_method,
      template_version: 1,
    };
  });
  const notice = notices.find((candidate) => candidate.notice_id === noticeId);
  if (notice === undefined) throw new Error(`the case has no notice ${noticeId}`);
  const file: CaseFile = {
    id: state.caseId,
    version: state.version,
    state,
    number: 'XF-330602017-2024-0000123',
    title: state.title ?? '一块广告牌挡住了窗',
    received_at: new Date('2024-09-24T09:00:00+08:00'),
    masked_name: '张*',
    masked_phone: null,
    organisation: false,
    text: '',
    place: null,
    source_number: null,
    events: events.map(({ sequence, kind, at, actor, data }) => ({
      sequence,
      kind,
      at,
      actor_id: actor.officerId,
      actor_role: actor.role,
      actor_unit: actor.unitId,
      data: { ...data },
    })),
    notices,
    closed_duties: [],
    words: null,
    attachments: null,
    links: null,
  };
  return {
    file,
    notice,
    directory: paperDirectory,
    rulebook: getRulebook('lihai'),
    filedTitle: '一块广告牌挡住了窗',
    dutyChanges: events.map(({ sequence, duties }) => ({ sequence, duties })),
    ...more,
  };
};
