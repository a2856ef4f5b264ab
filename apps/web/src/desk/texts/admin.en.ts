import type { adminZhCN } from './admin.zh-CN.ts';

export const adminEn: typeof adminZhCN = {
  admin: {
    title: 'Admin',
    sections: 'Sections of the administration',
    home: 'For my signature',
    notForYou: 'The administration is open to system, security and audit administrators and to posts with a part in it.',
    groups: { office: 'Units and people', rules: 'Calendar and rules', data: 'Personal data', oversight: 'Oversight' },
    chooseSection: 'Choose a section',
    waitingForMe: 'Waiting for my signature',
    nothingWaits: 'Nothing waits for your signature',
    nothingWaitsHint: 'What another administrator proposes appears here.',
    ownWait: (count: number) => `${count} of your own ${count === 1 ? 'change waits' : 'changes wait'} for somebody else`,
  },
  adminChanges: {
    title: 'Signed changes',
    hint: 'A change of consequence is proposed by one person and takes effect when another signs it; what you proposed yourself you can only withdraw.',
    views: { mine: 'For me', others: 'For others', decided: 'Decided' },
    empty: { mine: 'Nothing waits for your signature', others: 'Nothing waits for others', decided: 'Nothing has been decided yet' },
    states: { approved: 'Approved', refused: 'Refused', withdrawn: 'Withdrawn' },
    decided: { approved: 'Approved; the change is in force', refused: 'Refused', withdrawn: 'Withdrawn' },
    proposed: (name: string, when: string) => `Proposed by ${name}, ${when}`,
    signedBy: (name: string, when: string) => `signed by ${name}, ${when}`,
    reason: 'Reason',
    note: 'Note',
    noteHint: 'Not needed to approve; when refusing, say why.',
    noteNeeded: 'Say why you refuse',
    waitsFor: 'Who signs',
    approve: 'Approve',
    refuse: 'Refuse',
    withdraw: 'Withdraw',
  },
};
