import type { slipZhCN } from './slip.zh-CN.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const slipEn: typeof slipZhCN = {
  slip: {
    title: 'Receipt',
    received: (name, title) => `${name}: we have received what you raised, “${title}”.`,
    receivedAt: 'Received',
    number: 'Number',
    code: 'Query code',
    scan: 'Scan with a phone to follow it',
    type: (address) => `or open ${address} and enter the query code`,
    next: 'What happens next',
    by: (day, what) => `By ${day}, ${what}.`,
    day: (year, month, day, weekday) => `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''} ${year}`,
    duties: {
      registerForward: 'we pass it to the competent unit and tell you',
      serveNoticeTask: 'we hand you the formal receipt, or post it',
      acceptanceDecision: 'we decide whether it is accepted, and tell you in writing',
      consultationReply: 'we answer your question',
    },
    within: {
      naturalDay: (length) => `within ${length} day${length === 1 ? '' : 's'}`,
      workingDay: (length) => `within ${length} working day${length === 1 ? '' : 's'}`,
    },
    acceptance: (within) => `Once it is passed on: a decision whether it is accepted, in writing, ${within}.`,
    reply: (within) => `Once it is accepted: a written answer, ${within}.`,
    offline: (phone) => `No internet? Bring this paper to the window, or phone ${phone}.`,
    window: 'Window',
    hours: 'Hours',
    keep: 'Please keep this paper. To open the matter you give the query code and the last four digits of the phone you left; without a phone the code alone opens it: do not show it to others.',
  },
};
