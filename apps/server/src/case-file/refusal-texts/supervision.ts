import { says } from './definition.ts';

/** Refusals of repeats, warnings, letters between units, red cards and grades. */
export const supervisionTexts = {
  'visit-facts-without-visit': says(
    ['没有人来访，不能记越级和现场情形', '请选择来访的渠道，或者不填这两项。'],
    ['Nobody came, so there is no level and no disorder to record', 'Choose a channel of a visit, or leave the two out.'],
  ),
  'warning-open': says(
    ['已有一张预警提醒单没有办完', '请等单位答复并经领导审签；需要催促的，请督办。'],
    ['A warning notice is still open', 'Wait for the answer and its signature; to chase the unit, open a supervision.'],
  ),
  'no-warning-open': says(
    ['没有待答复的预警提醒单', '请刷新页面查看最新情况。'],
    ['No warning notice waits for an answer', 'Reload the page to see how the matter stands.'],
  ),
  'letter-of-another': says(
    ['这份文书不是发给您的', '请由文书上的收件人答复。'],
    ['This letter is addressed to somebody else', 'Leave the answer to whom it is addressed.'],
  ),
  'no-answer-to-sign': says(
    ['没有待审签的预警答复', '请等单位提交答复。'],
    ['No answer to a warning waits for a signature', 'Wait until the unit has answered.'],
  ),
  'no-leader-handling-proposed': says(
    ['没有提请领导牵头领办', '提请以后再决定；需要换人的，由单位负责人重新确定承办人。'],
    ['Nobody has asked a leader to take this over', 'Decide when it is asked; to change the handler, the head of the unit names another.'],
  ),
  'reception-already-ordered': says(
    ['已经通知同步接访，还有人没有到场', '请先记录到场时间。'],
    ['They have been called to the reception already', 'Record first who has arrived.'],
  ),
  'unknown-attendance': says(
    ['没有这项待到场的通知', '请刷新页面查看最新情况。'],
    ['Nobody is awaited under this call', 'Reload the page to see how the matter stands.'],
  ),
  'unknown-letter': says(
    ['没有这份待答复的文书', '可能已经答复，请刷新页面查看。'],
    ['No such letter waits for an answer', 'It may have been answered; reload the page.'],
  ),
  'red-card-open': says(
    ['对这个单位已经提议红牌', '请等单位说明和领导决定。'],
    ['A red card for this unit has been proposed already', 'Wait for the unit’s statement and the decision.'],
  ),
  'unknown-red-card': says(
    ['没有这张红牌，或者它不在这一步', '请刷新页面查看最新情况。'],
    ['There is no such red card, or it is not at this step', 'Reload the page to see how the matter stands.'],
  ),
  'unit-not-heard': says(
    ['单位还没有说明，说明期限也没有过', '请等单位说明后再决定；单位有说明的权利。'],
    ['The unit has not been heard and still has time', 'Decide when it has stated its case: that is its right.'],
  ),
  'already-reported': says(
    ['已经紧急报告，正在等待启动预案', '有新情况请直接打电话，并在预案启动后补记。'],
    ['It has been reported as urgent and waits for the plan', 'Call about anything new, and write it down once the plan runs.'],
  ),
  'nothing-reported': says(['没有待处置的紧急报告', '请先作紧急报告。'], ['Nothing urgent has been reported', 'Report it first.']),
  'grade-not-higher': says(['梯次只能往上定', '请选择比现在高的梯次。'], ['The grade only goes up', 'Choose one above the present grade.']),
  'links-open': says(
    ['本梯次还有环节没有完成', '受理、反馈、评价、回访、督办都完成后，才能进入下一梯次。'],
    ['Links of this grade are still open', 'Acceptance, answer, evaluation, return visit and supervision come first.'],
  ),
  'complaint-open': says(
    ['您已经反映过，正在等上一级答复', '一般5个工作日内答复，结果会显示在这里。'],
    ['You have complained already; the level above will answer', 'It answers within five working days as a rule; you will find it here.'],
  ),
} as const;
