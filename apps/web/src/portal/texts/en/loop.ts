import type { loop as zhCN } from '../zh-CN/loop.ts';

/** A leader answers for the matter; meetings that were offered. */
export const loop: typeof zhCN = {
  heading: 'Who answers for it, and meetings',
  meetings: 'Invited to meet',
  listed: 'Your matter is on the leaders’ list; a leader is being named.',
  leader: (name) => `${name} answers for your matter to the end.`,
  rights: 'Your rights to a review, to evaluate and to add papers stay as they are.',
  cleared: 'The leaders’ work on it is done.',
  clearedRights: 'If what was agreed is not done, tell us and it is taken up again. New facts can be raised at any time.',
  meeting: (day, time, place) => `You are invited to meet on ${day} at ${time}, ${place}.`,
  hint: 'It is up to you; bring family or a lawyer if you like. Not coming changes nothing.',
  answered: { accepted: 'You accepted. You can change it.', declined: 'You declined; the matter goes on as before. You can change it.' },
  title: 'Will you meet?',
  answers: { accepted: 'Yes', declined: 'No' },
  words: 'Another time or place? Write it here',
  pick: 'Please choose yes or no',
  send: 'Tell the officer',
  sent: { accepted: 'Noted. See you then.', declined: 'Noted. The matter goes on as before.' },
  action: 'Answer the invitation',
};
