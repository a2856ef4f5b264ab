import type { Role } from '@daiban/domain/case/vocabulary';
import type { Language } from '../platform/http/problem.ts';

/** The roles that are appointed, as papers of the administration write them. */
const roleNames: Readonly<Partial<Record<Role, readonly [chinese: string, english: string]>>> = {
  windowOfficer: ['窗口人员', 'Window officer'],
  hotlineOperator: ['话务员', 'Hotline operator'],
  dispatcher: ['分派员', 'Dispatcher'],
  petitionOfficeHead: ['信访办主任', 'Head of the petition office'],
  returnVisitOfficer: ['回访员', 'Return-visit officer'],
  unitHead: ['单位负责人', 'Unit head'],
  caseHandler: ['承办人', 'Case handler'],
  principalLeader: ['主要领导', 'Principal leader'],
  deputyLeader: ['分管领导', 'Deputy leader in charge'],
  areaLead: ['片长', 'Area lead'],
  liaisonTeamLead: ['联村工作组组长', 'Liaison team lead'],
  supervisionCommissioner: ['督查专员', 'Supervision commissioner'],
  reviewer: ['复查复核员', 'Reviewer'],
  hearingChair: ['听证主持人', 'Hearing chair'],
  mediator: ['调解员', 'Mediator'],
  dutyLegalAdviser: ['值班法律顾问', 'Duty legal adviser'],
  expert: ['专家', 'Expert'],
  petitionAgent: ['代办员', 'Petition agent'],
  agencyCoordinator: ['代办协调员', 'Agency coordinator'],
  agencySupervisor: ['代办督导员', 'Agency supervisor'],
  agencyVolunteer: ['代办志愿者', 'Agency volunteer'],
  gridWorker: ['网格员', 'Grid worker'],
  publicDelegate: ['两代表一委员', 'Delegate, deputy or committee member'],
  roadChief: ['路长', 'Road chief'],
  disciplineOfficer: ['纪检专员', 'Discipline officer'],
  systemAdmin: ['系统管理员', 'System administrator'],
  securityAdmin: ['安全管理员', 'Security administrator'],
  auditAdmin: ['审计管理员', 'Audit administrator'],
  dataProtectionOfficer: ['个人信息保护负责人', 'Data protection officer'],
  archivist: ['档案员', 'Archivist'],
};

export const roleName = (role: Role, language: Language): string => roleNames[role]?.[language === 'zh-CN' ? 0 : 1] ?? role;
