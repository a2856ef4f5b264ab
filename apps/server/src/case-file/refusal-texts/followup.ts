import { says } from './definition.ts';

/** Refusals after the answer: evaluation, return visit, questions, settling, and the timer's own work. */
export const followupTexts = {
  'nothing-to-evaluate': says(
    ['现在还不能评价', '收到书面答复之后就可以评价。'],
    ['There is nothing to evaluate yet', 'You can evaluate once you have received the written answer.'],
  ),
  'no-grade-given': says(
    ['还没有选择满意程度', '请至少对办理单位或者承办人选一项。'],
    ['No grade was given', 'Choose one for the unit or for the officer.'],
  ),
  'evaluation-window-over': says(
    ['评价的期限已过', '仍有意见的，可以提问或者补充材料，也可以打电话给信访办。'],
    ['The time to evaluate is over', 'You can still ask a question, add papers or call the petition office.'],
  ),
  'handling-unit-may-not-visit': says(
    ['办理单位不能回访自己办的事项', '请由信访办的回访员回访。'],
    ['The unit that handled the matter can not make the return visit', 'Leave it to the return-visit officer of the petition office.'],
  ),
  'not-satisfied': says(
    ['信访人还没有表示满意', '请先回访，听取信访人的意见。'],
    ['The petitioner has not said that it is settled', 'Make the return visit and listen first.'],
  ),
  'not-final': says(
    [
      '救济程序还没有走完',
      '请等复查、复核的期限或者程序结束。',
      '“终结”指复核已经作出意见，信访程序不再受理同一事实和理由（《信访工作条例》第三十六条）。',
    ],
    [
      'The remedies are not used up',
      'Wait until review and re-review have ended.',
      '“Final” means that the re-review has been decided (Regulation on Petition Work, article 36).',
    ],
  ),
  'unknown-question': says(
    ['没有找到这个提问', '请刷新页面后重新选择。'],
    ['This question was not found', 'Reload the page and choose again.'],
  ),
  'question-already-answered': says(
    ['这个提问已经回答', '要补充的，请作为材料补充或者联系信访人。'],
    ['This question has been answered', 'If there is more to say, add it as evidence or call the petitioner.'],
  ),
  'too-many-named': says(
    ['代理人最多五位', '请先解除一位，再确定新的代理人。'],
    ['There can be five representatives at most', 'End one authority first.'],
  ),
  'authority-not-shown': says(
    ['律师代理要有授权委托书', '请把授权委托书拍照上传，再提交。'],
    ['A lawyer needs a letter of authority', 'Add a picture of the letter of authority and send it again.'],
  ),
  'unknown-representative': says(
    ['没有这位代理人', '代理可能已经解除，请刷新页面。'],
    ['There is no such representative', 'The authority may have ended; reload the page.'],
  ),
  'only-own-authority': says(
    ['代理人只能辞去自己的代理', '解除别人的代理，要由信访人本人来办。'],
    ['A representative can only lay down their own authority', 'Others are ended by the petitioner.'],
  ),
  'unknown-rights-request': says(
    ['没有这个请求', '请刷新页面后重新选择。'],
    ['There is no such request', 'Reload the page and choose again.'],
  ),
  'rights-request-answered': says(
    ['这个请求已经答复', '请刷新页面查看答复。'],
    ['This request has been answered', 'Reload the page to see the answer.'],
  ),
  'no-window': says(
    ['现在没有这个期限', '请刷新页面查看最新情况。'],
    ['No such period is running', 'Reload the page to see how the matter stands.'],
  ),
  'window-still-open': says(
    ['期限还没有过，到{dueOn}为止', '请等期限过后再进行。'],
    ['The period runs until {dueOn}', 'Wait until it is over.'],
  ),
  'redo-running': says(['事项正在重新办理', '请等重新办理结束。'], ['The matter is being handled again', 'Wait until that has ended.']),
  'unknown-duty': says(
    ['没有找到这项待办', '请刷新页面查看最新情况。'],
    ['This duty was not found', 'Reload the page to see how the matter stands.'],
  ),
  'window-is-a-right': says(
    ['这是信访人的权利期限，不会逾期', '不需要处理。'],
    ['This period is a right of the petitioner and is never late', 'Nothing has to be done.'],
  ),
  'not-due-yet': says(['还没有到期，期限是{dueOn}', '请等到期后再进行。'], ['It is not due before {dueOn}', 'Wait until it is due.']),
  'already-overdue': says(['已经记为逾期', '请尽快办理。'], ['It has been marked overdue', 'Deal with it as soon as you can.']),
} as const;
