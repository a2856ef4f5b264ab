import { says } from './definition.ts';

/** Refusals of handling again, invited meetings and the leaders' list. */
export const loopTexts = {
  'return-visit-done': says(
    ['已经回访过了', '信访人不满意的，请重新交办。'],
    ['The return visit has been made', 'Where the petitioner is dissatisfied, give the matter back to be handled again.'],
  ),
  'review-preferred': says(
    ['信访人已经申请复查或者复核', '信访人要求同时重新办理的，请勾选“信访人要求同时重新办理”。'],
    ['The petitioner has asked for a review', 'If the petitioner wants both, tick “wanted beside the review”.'],
  ),
  'limit-already-met': says(
    ['这一限期已经完成', '请选择还没有完成的限期。'],
    ['This limit has been met', 'Choose one that is still open.'],
  ),
  'invitation-missing': says(
    ['还没有约访', '请先向信访人发出约访，再记录。信访人可以谢绝。'],
    ['No meeting was offered yet', 'Offer the petitioner a meeting first; it may be declined.'],
  ),
  'unknown-invitation': says(['没有这次约访', '请刷新页面。'], ['There is no such meeting', 'Reload the page.']),
  'invitation-open': says(
    ['约访还没有结果', '请等信访人答复，或者等到约定的日子以后再记录。'],
    ['The meeting is still ahead', 'Wait for the petitioner’s answer, or for the day itself.'],
  ),
  'invitation-over': says(
    ['约访的日子已过', '您可以提问，请承办人另约时间。'],
    ['The day of the meeting has passed', 'Ask a question to have another one arranged.'],
  ),
  'invitation-not-accepted': says(
    ['信访人没有接受这次约访', '没有接受的约访不能当作见面记录，也不能上门。'],
    [
      'The petitioner has not accepted this meeting',
      'A meeting that was not accepted did not take place; nobody goes to see them unasked.',
    ],
  ),
  'meeting-in-the-past': says(['约访日期已过', '请改为今天或者以后的日期。'], ['The day has passed', 'Choose today or a later day.']),
  'confirmation-without-reasons': says(
    ['维持原意见要写明理由', '结论和原来一样的，请在“维持的理由”里说明；否则请写新的结论。'],
    ['A confirmed opinion needs reasons', 'Say why the opinion stands, or write a new one.'],
  ),
  'redo-already-replied': says(
    ['重新办理已经答复', '请等待再次回访。'],
    ['The matter has been answered again', 'The second visit comes next.'],
  ),
  'backlog-already-proposed': says(['已经提请列为积案', '请等领导决定。'], ['The matter is proposed already', 'A leader decides next.']),
  'not-still-dissatisfied': says(
    ['信访人没有表示仍不满意', '满三个月仍不满意的才按这一条列积案；其他情形请选别的来源。'],
    ['The petitioner is not dissatisfied', 'This ground is for those who still are; choose another one.'],
  ),
  'threshold-not-reached': says(
    ['重新交办还不满三个月', '请到期后再提请，或者选择别的来源并写明理由。'],
    ['Three months have not passed since it was assigned again', 'Wait until then, or choose another ground and say why.'],
  ),
  'already-the-sponsor': says(['已经是包案领导', '请选择另一位领导。'], ['This leader is the sponsor already', 'Choose another one.']),
  'work-file-open': says(
    ['工作档案已经建立', '有新材料请补充材料。'],
    ['The work file is open already', 'Add papers to the matter instead.'],
  ),
  'five-ones-missing': says(
    ['五个一还没有配齐', '请先配齐包案领导、专班、方案和档案，再开展化解。'],
    ['The five ones are not complete', 'Name sponsor, task force, plan and file first.'],
  ),
  'unknown-meeting-task': says(['没有这项会议决定', '请刷新页面。'], ['There is no such decision', 'Reload the page.']),
  'meeting-task-of-another-unit': says(
    ['这项会议决定由别的单位落实', '请由该单位报告。'],
    ['Another unit was given this', 'It reports itself.'],
  ),
  'meeting-task-reported': says(['这项会议决定已经报告', '请刷新页面。'], ['This decision has been reported on', 'Reload the page.']),
  'checker-not-outside': says(
    ['包案领导和专班成员不能验收自己的工作', '请由办理单位以外、没有参与化解的人员验收。'],
    ['Sponsor and task force can not check their own work', 'Leave it to somebody from outside who took no part in it.'],
  ),
  'heard-in-the-future': says(
    ['听取意见的日期在今天以后', '请改为实际听取信访人意见的日期。'],
    ['That day has not come', 'Give the day on which the petitioner was heard.'],
  ),
  'clearing-ground-missing': says(
    ['没有写明销号的依据', '请选择约定已经履行，或者依法终结并已说明。'],
    ['It is not said why the matter is resolved', 'Choose: agreement performed, or lawfully concluded and explained.'],
  ),
  'petitioner-disagrees': says(
    ['信访人表示不满意，不能按“约定已经履行”销号', '请继续化解；依法终结的，选择“依法终结并已说明”。'],
    [
      'The petitioner is dissatisfied: this is not an agreement performed',
      'Go on working, or choose the lawful conclusion where there is one.',
    ],
  ),
  'not-lawfully-concluded': says(
    ['事项还没有依法终结', '救济程序走完以后，才能按依法终结销号。'],
    ['The matter is not lawfully concluded', 'It can be cleared so only when the remedies are used or have lapsed.'],
  ),
  'relapse-too-late': says(
    ['销号已经超过期限，不算反弹', '有新的事实，可以重启或者重新登记。'],
    ['Too long ago to be a relapse', 'Reopen the matter for new facts, or register it anew.'],
  ),
} as const;
