import type { changeKindsZhCN } from './change-kinds.zh-CN.ts';

export const changeKindsEn: typeof changeKindsZhCN = {
  changeKinds: {
    setCalendarYear: 'Change of the work calendar',
  },
};
