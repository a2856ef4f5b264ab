import { declared, mechanism, opening, restingOn, rulebook } from './define.ts';
import { platformDefaults } from './platform-defaults.ts';

const endOfMay = { asOf: '5月底' } as const;

/**
 * 金东区: one unbroken record from raising to settlement, a return visit to every first petition, handling again when dissatisfied,
 * three months until it is backlog, five limits, five ones. Known from a report, not from the text of a document.
 */
export const jindong = rulebook({
  id: 'jindong',
  version: 2,
  title: '金东区',
  extends: 'nationalLaw',
  basis: { document: '金东区公开报道', title: '“信访一件事”全周期管理（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '区' },
    { tier: 'township', name: '乡镇街道' },
    { tier: 'community', name: '村社' },
  ],
  duties: [
    ...restingOn(platformDefaults, {
      returnVisit: 'S2.28',
      redoTask: 'S2.29',
      redoReply: 'S2.29',
      secondReturnVisit: 'S2.27',
      limitReport: 'S2.31',
      limitSponsor: 'S2.31',
      limitMeet: 'S2.31',
      limitStudy: 'S2.31',
      limitClose: 'S2.31',
      fiveOnesTask: 'S2.33',
      backlogResolve: 'S2.34',
    }),
    // The three months are the document's own; from which day is not.
    ...restingOn(platformDefaults, { backlogThreshold: 'S2.30' }).map((rule) => ({ ...rule, origin: 'local' as const })),
  ],
  mechanisms: [
    declared('jointConsultation', { title: '信访局牵头的多部门联合商讨会', article: 'S2.24' }),
    declared('threeMediations', {
      title: '三调联动',
      items: ['人民调解', '行政调解', '司法调解'],
      article: 'S2.24',
    }),
    declared('measuresUsed', {
      title: '化解手段和办法入档',
      items: ['法律', '政策', '经济', '行政', '教育', '协商', '疏导'],
      article: 'S2.25',
    }),
    declared('mediationStudio', {
      title: '四家调解工作室，心理服务只应本人要求提供',
      items: ['曹兆源调解工作室', '卫新调解工作室', '安和心理服务', '丹青工作室'],
      article: 'S2.26',
    }),
    mechanism('wholeCycleJournal', {
      title: '“信访一件事”全周期管理',
      items: ['提出', '办理', '回访', '不满意再办理', '再回访', '平息'],
      article: 'S2.27',
    }),
    mechanism('redoLoop', { title: '回访或评价不满意的重新交办', article: 'S2.29' }),
    mechanism('backlogThreshold', { title: '重新交办满三个月仍不满意的列为信访积案', article: 'S2.30' }),
    mechanism('fiveTimeLimits', {
      title: '五限：不满意的初信初访逐件限期',
      items: ['限期报告', '限期包案', '限期约访', '限期研究', '限期办结'],
      article: 'S2.31',
    }),
    mechanism('firstHandlerResponsibility', { title: '首办责任：结果记在首次承办单位', article: 'S2.32' }),
    mechanism('fiveOnes', {
      title: '每件积案“五个一”',
      items: ['一件信访积案', '一名包案领导', '一个工作专班', '一套化解方案', '一份工作档案'],
      article: 'S2.33',
    }),
    mechanism('backlogResolve', { title: '积案限期化解', article: 'S2.34' }),
    declared('speedReport', {
      title: '首次联系、定方案、化解的用时',
      items: ['响应快', '处置快', '化解有效'],
      article: 'S2.67',
    }),
  ],
  openingFigures: [
    opening('初信初访', 944, '件', { article: 'S2.35', ...endOfMay }),
    opening('初次来信化解率', 100, '%', { article: 'S2.35', ...endOfMay }),
    opening('初次走访化解率', 98, '%', { article: 'S2.35', ...endOfMay }),
    opening('初次网信事项化解率', 98.2, '%', { article: 'S2.35', ...endOfMay }),
  ],
  open: [
    '没有写回访的期限：平台默认送达后7日内。',
    '没有写重新办理、再回访的期限：平台默认15个工作日、7日。',
    '没有写三个月从哪天起算：平台默认从重新交办之日起算。',
    '五限没有写天数：平台默认报告2个、包案3个、约访5个、研究7个、办结15个工作日。',
    '积案没有写限期：平台默认90日。',
  ],
});
