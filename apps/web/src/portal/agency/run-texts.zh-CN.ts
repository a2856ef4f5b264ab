import type { AgencyStep, RunPurpose } from '@daiban/domain/agency/vocabulary-of-agency';

const purposes: Record<RunPurpose, string> = {
  inquire: '打听情况',
  deliverPapers: '送材料',
  collectPapers: '取材料',
  dataReuse: '向部门调取材料，不用您跑',
  meetUnit: '与单位商量',
  visitSite: '到现场看',
  explain: '向您说明',
  other: '办别的事',
};
const steps: Record<AgencyStep, (unit: string) => string> = {
  community: (unit) => `现在由${unit}的代办员在办`,
  street: (unit) => `现在由街道协调：${unit}`,
  department: (unit) => `现在由部门领办：${unit}`,
  district: (unit) => `现在由区里督办：${unit}`,
};

/** What the principal reads of the agent's runs. Loaded with the page of a matter. */
export const runTextsZhCN = {
  title: (runs: number) => (runs === 0 ? '代办员替您跑' : `代办员替您跑了${runs}趟`),
  noRuns: '接单了，还没有出门跑。跑过一趟就写在这里。',
  saved: (trips: number) => `您少跑了${trips}趟。`,
  own: (visits: number) => (visits === 0 ? '您自己一趟没跑。' : `您自己跑了${visits}趟。`),
  steps,
  since: (day: string) => `从${day}起。`,
  plan: '打算怎么办',
  run: (day: string, place: string, purpose: string) => `${day}，${place}：${purpose}`,
  minutes: (minutes: number) => `用了${minutes}分钟`,
  purposes,
  explained: (day: string) => `${day}代办员向您说明了结果。`,
  ask: '听明白了吗？',
  askHint: '只说听没听明白，不是评价满不满意。听明白了，代办就到这里结束；评价、提问、申请复查都不受影响。',
  yes: '听明白了',
  no: '还没听明白',
  noHint: '哪里没听明白（可以不写）',
  send: '请代办员再说一次',
  back: '返回',
  done: '您说听明白了，代办已经结束。',
  again: '知道了，代办员会再向您说明一次。',
  confirmed: (day: string) => `${day}您确认听明白了，代办已经结束。`,
};
export type RunTexts = typeof runTextsZhCN;
