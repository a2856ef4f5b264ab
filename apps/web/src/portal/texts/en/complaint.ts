import type { complaint as zhCN } from '../zh-CN/complaint.ts';

/** A complaint about how the matter is handled. */
export const complaint: typeof zhCN = {
  action: 'Complain about the handling',
  title: 'Complain about the handling',
  label: 'What is wrong with the handling?',
  hint: 'The level above reads it, not the unit that works on it. You are answered within five working days; the answer appears here and changes nothing for your matter.',
  empty: 'Please write what is wrong.',
  tooLong: 'That is too long: at most 2,000 characters.',
  send: 'Send it to the level above',
  sent: 'It went to the level above. You are answered within five working days.',
  waiting: (day) => `By ${day} the level above answers your complaint about the handling`,
  late: (day) => `The answer to your complaint about the handling was due ${day} and is late`,
  lateHint: 'You can call and ask for it, or turn to the petition office of the level above.',
  conduct: 'About misconduct of an official, turn to the discipline body; it is kept secret.',
  toDiscipline: 'Report an official',
};
