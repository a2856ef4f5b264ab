import type { Texts } from '../zh-CN.ts';

export const sendingOn: Texts['sendingOn'] = {
  missing: 'Please add',
  missingThen: 'You need not; then it goes on with what there is, and the dates stay.',
  channel: {
    why: 'Why',
    law: 'Rule',
    body: 'Turn to',
    address: 'Address',
    limit: 'Until when',
    then: 'If they decline, or you think the way is wrong, tell us and we go on. A lawyer on duty answers free of charge, at the window or on the phone.',
  },
  disputed: 'Two offices do not agree on who handles this; the level above decides. You need do nothing, and the dates stay.',
  further: {
    why: 'Why it is not accepted again',
    law: 'Rule',
    earlier: 'The earlier opinion',
    newFacts: 'What you put forward as new, and what we found',
    disagree:
      'With new facts or reasons you can raise it again, and it is handled as new. If you disagree, the petition office above can be asked to check.',
  },
  split: {
    title: 'Handled as several matters',
    text: (number) => `The other matter has the number ${number}`,
    code: 'Query code',
    lost: 'Ask for its query code at the window or on the phone.',
  },
  supply: {
    title: 'Add what is missing',
    label: 'What you add',
    hint: 'Write a few words, or add a photo or paper.',
    empty: 'Write a few words or add a file; or choose to add nothing',
    send: 'Send',
    sent: 'Received; it goes on.',
    declined: 'Noted; it goes on as it is.',
    choice: 'You want to',
    choices: { supplied: 'add it now', declined: 'add nothing; go on as it is' },
  },
  support: {
    title: 'Do you want help',
    hint: 'It is up to you. Without it, the matter goes on just the same.',
    kinds: {
      hardshipAid: 'Hardship aid',
      legalAid: 'Legal aid',
      judicialAid: 'Judicial aid',
      counselling: 'Counselling',
      pooledHelp: 'Help by a firm or a social body',
    },
    accept: 'Yes, please',
    decline: 'No, thank you',
    send: 'Tell the handler',
    sent: 'Noted.',
    pick: 'Choose yes or no',
  },
  actions: { supply: 'Add what was asked for', answerSupport: 'Do you want help' },
};
