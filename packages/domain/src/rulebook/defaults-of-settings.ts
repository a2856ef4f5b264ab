import { setting } from './define.ts';

const byDefault = { document: '平台默认', origin: 'platformDefault' } as const;

/** Figures of mechanisms that neither the law nor most local documents set (formulas F7, lifecycle D22, D37, D45). */
export const settingDefaults = [
  setting('repeatCountIncludesFirst', 1, { ...byDefault, title: '重复访次数从第一次算起（1是，0否）', article: '重复访的计数起点未定' }),
  setting('reminderShare', 80, { ...byDefault, title: '期限用去百分之几时提醒并变黄', article: '三色预警的口径未定（F7）' }),
  setting('yellowRepeats', 2, { ...byDefault, title: '同一事项来访几次变黄', article: '三色预警的口径未定（F7）' }),
  setting('redRepeats', 3, { ...byDefault, title: '同一事项来访几次且办理有过错变红', article: '三色预警的口径未定（F7）' }),
  setting('yellowReturns', 2, { ...byDefault, title: '退回几次变黄', article: '三色预警的口径未定（F7）' }),
  setting('groupVisit', 5, { ...byDefault, title: '一次来访几人算集体访', article: '条例第20条只定代表不超过5人' }),
  setting('relapseMonths', 6, { ...byDefault, title: '销号后几个月内因办理过错再起算反弹', article: '反弹的期间未定' }),
  setting('reviewWindowKept', 10, { ...byDefault, title: '重办维持原意见后，申请复查至少还留几天', article: '条例第35条未定重办的影响' }),
  setting('mandateMonths', 12, { ...byDefault, title: '代办委托最长几个月', article: '代办委托的最长期限未定' }),
  setting('hearingNotice', 10, { ...byDefault, title: '听证至少提前几天通知', article: '条例第31条未定听证通知期限' }),
] as const;
