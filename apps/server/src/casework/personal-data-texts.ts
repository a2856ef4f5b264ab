import { type PersonalDataProblemCode, problemStatuses } from '@daiban/contract/problem-statuses';
import { type ProblemDefinitions, registerTexts } from '../platform/http/problem.ts';

const texts = {
  'unmask-limit-reached': {
    'zh-CN': {
      title: '查看次数已到上限',
      detail: '每小时最多查看 {perHour} 人，每天最多 {perDay} 人。',
      nextStep: '{again} 以后可以继续；急需的，请由其他经办人查看，或请安全管理员按程序调整上限。',
    },
    en: {
      title: 'You have opened as many names as the limit allows',
      detail: 'At most {perHour} an hour and {perDay} a day.',
      nextStep:
        'From {again} on you can go on; if it can not wait, ask a colleague, or the security administrator to have the limit changed.',
    },
  },
  'export-unknown': {
    'zh-CN': { title: '没有找到这次导出', nextStep: '请在“我的导出”里刷新列表。' },
    en: { title: 'This export was not found', nextStep: 'Reload the list of your exports.' },
  },
  'export-not-approved': {
    'zh-CN': { title: '这次导出还没有签批', nextStep: '请等信访办主任或安全管理员签批后再下载。' },
    en: {
      title: 'This export has not been approved',
      nextStep: 'Take it when the head of the petition office or the security administrator has signed.',
    },
  },
  'export-expired': {
    'zh-CN': { title: '这次导出已过下载期限', nextStep: '仍需要的，请重新申请。' },
    en: { title: 'The time to take this export is over', nextStep: 'Ask again if you still need it.' },
  },
  'export-taken': {
    'zh-CN': { title: '这次导出已经下载过', nextStep: '每次签批只能下载一次；仍需要的，请重新申请。' },
    en: { title: 'This export has been taken already', nextStep: 'An approval allows one download; ask again if you still need it.' },
  },
  'export-empty': {
    'zh-CN': { title: '筛选结果里没有事项', nextStep: '请放宽筛选条件后再申请。' },
    en: { title: 'The filter finds no case', nextStep: 'Widen the filter and ask again.' },
  },
  'export-too-large': {
    'zh-CN': {
      title: '含姓名电话的导出一次最多 {most} 件',
      nextStep: '请缩小筛选范围，只导出确实需要的事项。',
    },
    en: { title: 'An export with names holds at most {most} cases', nextStep: 'Narrow the filter to the cases you really need.' },
  },
  'not-due-for-destruction': {
    'zh-CN': {
      title: '有事项不能列入销毁清册',
      nextStep: '只有已归档、保管期满且不在其他清册上的事项可以列入；请刷新到期列表后重新选择。',
    },
    en: {
      title: 'A case can not stand on the destruction list',
      nextStep: 'Only archived cases whose time is over and that stand on no other list can; reload the list and choose again.',
    },
  },
} as const satisfies Record<PersonalDataProblemCode, ProblemDefinitions[string]['texts']>;

const definitions = Object.fromEntries(
  (Object.keys(texts) as PersonalDataProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
);

/** Adds the refusals about personal data to the catalogue of problems; harmless when called again. */
export const registerPersonalDataTexts = (): void => registerTexts(definitions);
