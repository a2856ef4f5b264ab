import type { AccessRelation } from '@daiban/domain/access/access-table';
import type { Relation } from '@daiban/domain/case/action-table';
import type { Role } from '@daiban/domain/case/vocabulary';

/** One post of a person, and how it stands to the cases of the matrix, said here by hand and not asked of the code under test. */
export interface Post {
  readonly role: Role;
  readonly sees?: readonly AccessRelation[];
  readonly acts?: readonly Relation[];
}

/** A named account of the demo office in a relation to the cases of the matrix. */
export interface MatrixPerson {
  /** What the person is to the cases. */
  readonly as: string;
  readonly userName: string;
  readonly posts: readonly Post[];
  /** Admitted by name to the restricted cases. */
  readonly admitted?: true;
  /** Recused, or complained about. */
  readonly keptAway?: true;
}

const stranger: readonly Relation[] = ['anywhere', 'notHandlingUnit'];
const office: readonly Relation[] = [...stranger, 'receiver', 'petitionOffice'];
const inOffice: readonly AccessRelation[] = ['petitionOffice', 'receiver', 'officeWide'];
const one = (
  as: string,
  userName: string,
  role: Role,
  sees: readonly AccessRelation[] = [],
  acts: readonly Relation[] = stranger,
): MatrixPerson => ({
  as,
  userName,
  posts: [{ role, sees: [...sees, 'officeWide'], acts }],
});

/**
 * The cases of the matrix: received by the petition office, handled by the building line with 阮志成, the first contact 陈芳; the
 * agriculture line and the eastern area help; 季云 and 钟一鸣 have declared a conflict; 傅立言 and the public-order line are complained
 * about; the restricted ones admit 程远舟.
 */
export const matrixPeople: readonly MatrixPerson[] = [
  one('window officer, first contact', 'chenfang', 'windowOfficer', [...inOffice, 'firstContact'], [...office, 'firstContact']),
  one('hotline operator', 'nijia', 'hotlineOperator', inOffice, office),
  one('dispatcher', 'zhoumuhua', 'dispatcher', inOffice, office),
  one('petition office head', 'dongqiming', 'petitionOfficeHead', inOffice, office),
  one('return-visit officer', 'xuruolan', 'returnVisitOfficer', inOffice, office),
  one('archivist', 'tianxiu', 'archivist', inOffice, office),
  one('principal leader', 'shenjiantang', 'principalLeader', [], [...stranger, 'leadership']),
  one('supervision commissioner', 'dingshouxin', 'supervisionCommissioner'),
  one('head of the handling unit', 'lvxiangyang', 'unitHead', ['ownUnit'], ['anywhere', 'handlingUnit']),
  one('named handler', 'ruanzhicheng', 'caseHandler', ['ownUnit', 'caseHandler'], ['anywhere', 'handlingUnit', 'caseHandler']),
  one('another handler of the unit', 'yujiahao', 'caseHandler', ['ownUnit'], ['anywhere', 'handlingUnit']),
  one('deputy leader of the line', 'luowenqi', 'deputyLeader', ['ownUnit']),
  one('deputy leader of another line', 'qiuzhiheng', 'deputyLeader', ['coHandler']),
  one('head of a co-handling unit', 'yanguyu', 'unitHead', ['coHandler'], [...stranger, 'coUnit']),
  one('handler of a co-handling unit', 'rugenfa', 'caseHandler', ['coHandler'], [...stranger, 'coUnit']),
  one('lead of the area', 'zhanghaichuan', 'areaLead', ['area', 'coHandler'], [...stranger, 'coUnit']),
  one('liaison team lead in the area', 'shanguorong', 'liaisonTeamLead', ['area']),
  one('lead of another area', 'louminzhi', 'areaLead'),
  one('liaison team lead of another area', 'mengcaiying', 'liaisonTeamLead'),
  one('head of another unit', 'gehuizhen', 'unitHead'),
  one('handler of another unit', 'yaohui', 'caseHandler'),
  one('petition agent', 'wangagen', 'petitionAgent'),
  one('agency coordinator', 'sunmeijuan', 'agencyCoordinator'),
  one('mediator', 'yuchunmei', 'mediator'),
  {
    as: 'deputy leader above the line',
    userName: 'maoliqun',
    posts: [
      { role: 'deputyLeader', sees: ['lineAbove'], acts: stranger },
      { role: 'hearingChair', acts: stranger },
    ],
  },
  one('reviewer', 'huasiyuan', 'reviewer'),
  { ...one('expert of the task force', 'chengyuanzhou', 'expert'), admitted: true },
  one('duty lawyer who is not invited', 'guzhifei', 'dutyLegalAdviser'),
  { ...one('recused handler of the unit', 'jiyun', 'caseHandler', ['ownUnit'], ['anywhere', 'handlingUnit']), keptAway: true },
  { ...one('recused window officer', 'zhongyiming', 'windowOfficer', inOffice, office), keptAway: true },
  { ...one('accused leader', 'fuliyan', 'principalLeader'), keptAway: true },
  { ...one('head of the accused unit', 'lingweidong', 'unitHead'), keptAway: true },
  { ...one('handler of the accused unit', 'xuanguoqiang', 'caseHandler'), keptAway: true },
  { ...one('deputy leader over the accused unit', 'hangxiaoman', 'deputyLeader'), keptAway: true },
  one('discipline officer', 'hejingwen', 'disciplineOfficer'),
  one('system administrator', 'luoziheng', 'systemAdmin'),
  one('security administrator', 'hean', 'securityAdmin'),
  one('audit administrator', 'zhumingche', 'auditAdmin'),
  one('data protection officer', 'luying', 'dataProtectionOfficer'),
  one('grid worker', 'renxiaochun', 'gridWorker'),
  one('agency volunteer', 'yuxiaofeng', 'agencyVolunteer'),
];
