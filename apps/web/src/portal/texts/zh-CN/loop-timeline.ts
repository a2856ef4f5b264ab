import type { TimelineFacts } from '../timeline-texts.ts';

const quoted = (words: string | undefined): string => (words === undefined ? '。' : `：“${words}”`);
const dayOf = (date: string | undefined): string => {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return day === undefined ? '' : `${year}年${month}月${day}日`;
};
const grades: Readonly<Record<string, string>> = { satisfied: '满意', basicallySatisfied: '基本满意', dissatisfied: '不满意' };

/** What the petitioner reads of a handling again and of the leaders' list. */
export const loopTimeline = {
  redoAssigned: (facts: TimelineFacts) => `您不满意，已交${facts.unit ?? '承办单位'}重新办理。您申请复查的期限不受影响。`,
  redoReplied: () => '重新办理后又给了您书面答复，每个诉求都答了。',
  secondReturnVisitDone: (facts: TimelineFacts) =>
    `再次回访了您。您说${grades[facts.text('grade') ?? ''] ?? '有意见'}${quoted(facts.text('note'))}`,
  meetingInvited: (facts: TimelineFacts) =>
    `约您见面：${dayOf(facts.text('meetOn'))} ${facts.text('time') ?? ''}，${facts.text('place') ?? ''}${facts.text('purpose') === undefined ? '' : `，${facts.text('purpose')}`}。来不来由您定，对办理没有影响。`,
  invitationAnswered: (facts: TimelineFacts) =>
    `${facts.text('answer') === 'accepted' ? '您接受了约见' : '您谢绝了约见，这件事照常办理'}${quoted(facts.text('words'))}`,
  backlogListed: () => '这件事列入了领导包案的名单，由一位领导负责到底。',
  sponsorAppointed: (facts: TimelineFacts) => `由${facts.officer ?? '一位领导'}包案，负责到底。`,
  planApproved: () => '定了化解方案，正在落实。',
  acceptanceChecked: () => '由没有参与办理的人来验收，听取了您的意见。',
  backlogCleared: () => '领导包案的工作结束了。约定没有落实的，您随时可以告诉我们；有新情况可以再反映。',
  relapseFound: (facts: TimelineFacts) => `这件事又重新办理${quoted(facts.text('reason'))}`,
};
