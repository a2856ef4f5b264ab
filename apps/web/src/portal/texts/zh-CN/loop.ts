/** A leader answers for the matter; meetings that were offered. */
export const loop = {
  heading: '领导负责和约见',
  listed: '您的事列入了领导包案的名单，正在确定由哪位领导负责。',
  leader: (name: string) => `您的事由${name}包案，负责到底。`,
  rights: '您申请复查、评价、补充情况的权利都不变。',
  cleared: '领导包案的工作结束了。',
  clearedRights: '约定没有落实的，请告诉我们，会重新办。有新的情况可以再反映。',
  meeting: (day: string, time: string, place: string) => `约您${day} ${time}在${place}见面。`,
  hint: '来不来由您定，可以带家人或者律师。不来，也不影响这件事怎么办。',
  answered: { accepted: '您已经接受。可以改。', declined: '您已经谢绝，这件事照常办。可以改。' },
  title: '见面吗',
  answers: { accepted: '去', declined: '不去' },
  words: '想换时间、地点，写在这里',
  pick: '请选“去”或者“不去”',
  send: '告诉承办人',
  sent: { accepted: '记下了，到时候见。', declined: '知道了，这件事照常办。' },
  action: '答复约见',
};
