import type { remedyZhCN } from './remedy.zh-CN.ts';

type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> };

export const remedyEn: Words<typeof remedyZhCN> = {
  commands: {
    reopen: 'Reopen',
  },
  fields: {
    cause: 'Cause',
    to: 'Goes on as',
  },
  choices: {
    cause: {
      mergeReversed: 'Merge undone',
      newFacts: 'New facts or grounds',
      agreementBroken: 'An agreement was not kept',
      notExecuted: 'A supported claim was not carried out',
      processForged: 'Something in the handling was forged',
      relapse: 'The problem is back',
      refusalOverturned: 'The refusal was found wrong',
      returnedFromChannel: 'Sent back by the legal body',
    },
    to: { registered: 'To be sent out anew', handling: 'Back with the unit that handled it' },
  },
};
