import type { changeKindsZhCN } from './change-kinds.zh-CN.ts';

export const changeKindsEn: typeof changeKindsZhCN = {
  changeKinds: {
    createUnit: 'New unit',
    endUnit: 'End of a unit',
    importUnits: 'Import of units',
    appointOfficer: 'Appointment',
    endAppointment: 'End of an appointment',
    endSetUp: 'End of the set-up',
    openAccounts: 'Open accounts',
    recoverAccount: 'Recover an account',
    setAccountLock: 'Lock or unlock an account',
    linkSingleSignOn: 'Link single sign-on',
    setSignInPolicy: 'Sign-in rules',
    setPersonalDataPolicy: 'Limits for opening and exporting names',
    exportPersonalData: 'Export with names and phones',
    destroyRecords: 'Destruction list',
    setCalendarYear: 'Change of the work calendar',
    editTemplate: 'Wording of a paper',
    publishRulebookVersion: 'Change of the rules',
    moveCasesToRulebook: 'Running matters moved to another version',
    recalculateClocks: 'Open clocks counted again',
  },
};
