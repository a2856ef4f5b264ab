import type { changeKindsZhCN } from './change-kinds.zh-CN.ts';

export const changeKindsEn: typeof changeKindsZhCN = {
  changeKinds: {
    setPersonalDataPolicy: 'Limits for opening and exporting names',
    exportPersonalData: 'Export with names and phones',
    destroyRecords: 'Destruction list',
    setCalendarYear: 'Change of the work calendar',
  },
};
