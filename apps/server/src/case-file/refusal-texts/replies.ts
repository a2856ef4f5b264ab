import { says } from './definition.ts';

/** Refusals while an answer is drafted, signed and issued, and while notices are served and the file is closed. */
export const replyTexts = {
  'reply-leaves-claim-unanswered': says(
    ['还有诉求没有答复', '请逐项答复，每项写明事实、处理意见和依据。', '处理意见要回应信访人的每一项诉求（《信访工作条例》第三十二条）。'],
    [
      'A claim is left unanswered',
      'Answer each claim with facts, decision and legal basis.',
      'The opinion answers everything that the petitioner asked for (Regulation on Petition Work, article 32).',
    ],
  ),
  'unknown-claim': says(
    ['答复的诉求不在这件事项里', '请刷新页面，按列出的诉求逐项答复。'],
    ['This claim does not belong to the matter', 'Reload the page and answer the claims listed there.'],
  ),
  'claim-answered-twice': says(
    ['同一项诉求答复了两次', '请把两段合并为一段。'],
    ['A claim is answered twice', 'Make one answer of the two.'],
  ),
  'disposition-does-not-fit': says(
    ['处理结论与类别不符', '请重新选择结论。', '建议意见用采纳、部分采纳、留作参考；其他事项用支持、部分支持、解释说明、不予支持。'],
    [
      'The disposition does not fit the kind of matter',
      'Choose another disposition.',
      'A suggestion is adopted, partly adopted or noted; everything else is supported, partly supported, explained or not supported.',
    ],
  ),
  'kind-does-not-fit': says(
    ['答复的方式与类别不符', '建议意见请用“回复建议”，其他事项请用“发出答复”。'],
    [
      'This kind of matter is answered another way',
      'Use “Reply to the suggestion” for suggestions and “Issue the reply” for everything else.',
    ],
  ),
  'wording-not-allowed': says(
    ['有不能使用的文字：{word}', '请改写这一处，只谈事情和处理办法。', '文书不得要求任何人放弃信访，也不得给信访人贴标签。'],
    [
      'These words may not be used: {word}',
      'Rewrite the passage and speak of the matter and what is done about it.',
      'No paper may ask anybody to give up petitioning, or label the person who petitions.',
    ],
  ),
  'petitioner-not-contacted': says(
    ['还没有联系信访人', '请先联系信访人，听取说明并记录；联系不上的，请记录每次联系的情况。'],
    ['The petitioner has not been contacted', 'Call the petitioner, listen and record it; if nobody answers, record each attempt.'],
  ),
  'sub-task-open': says(
    ['还有协办单位没有答复', '请催促协办单位答复后再发出。'],
    ['A co-handling unit has not answered yet', 'Ask it for its answer before you issue the reply.'],
  ),
  'closure-signature-missing': says(
    ['还没有主要领导的办结签字', '请把现在的答复稿送主要领导签字；签字后改动的，要重新签。'],
    ['The principal leader has not signed the closure', 'Have the present draft signed; a draft changed after signing is signed again.'],
  ),
  'already-signed': says(
    ['这一稿已经签过', '可以发出答复；要修改的，请写明意见退回。'],
    ['This draft has been signed', 'The reply can go out; to change it, return it with a note.'],
  ),
  'signature-not-required': says(
    ['这件事项不需要办结签字', '可以直接发出答复。'],
    ['No closing signature is needed here', 'The reply can be issued as it is.'],
  ),
  'no-consent-to-electronic-service': says(
    ['信访人没有同意电子送达', '请改用当面、邮寄或者口头告知的方式送达。'],
    ['The petitioner has not agreed to electronic service', 'Serve it in person, by post or by reading it out.'],
  ),
  'unknown-notice': says(['没有找到这份文书', '请刷新页面后重新选择。'], ['This paper was not found', 'Reload the page and choose again.']),
  'already-served': says(
    ['这份文书已经送达', '不需要再次登记；日期有误的，请补充说明。'],
    ['This paper has been served', 'Nothing more is needed; if the date is wrong, add a note.'],
  ),
  'failed-way-again': says(
    ['上次用这种方式没有送到', '请换一种方式；地址等已经更正的，在说明里写清楚。'],
    ['This way has failed before', 'Serve it by another way, or say in the note what is different now, such as a corrected address.'],
  ),
  'served-in-the-future': says(
    ['送达日期不能晚于今天', '请填写实际送达的日期。'],
    ['The day of service can not be later than today', 'Enter the day on which it was really served.'],
  ),
  'served-before-issue': says(
    ['送达日期早于文书的日期（{issuedOn}）', '请核对回执上的日期。'],
    ['The day of service is earlier than that of the paper ({issuedOn})', 'Check the date on the return slip.'],
  ),
  'followup-open': says(
    ['评价或者回访还没有结束', '请完成回访，或者等后续处理结束后再归档。'],
    ['The follow-up is still open', 'Make the return visit, or wait until the follow-up has ended.'],
  ),
  'backlog-open': says(
    ['这件事项还在积案名单上', '请销号之后再归档。'],
    ['The matter is still on the list of hard matters', 'Archive it once it has been cleared from the list.'],
  ),
  'notice-not-served': says(
    ['还有文书没有送达信访人', '请送达并登记后再归档。'],
    ['A paper has not reached the petitioner yet', 'Serve it and record it before you archive.'],
  ),
  'no-served-answer': says(
    ['还没有送达答复', '请先答复信访人并送达；没有答复的事项不能归档。'],
    ['No answer has been served', 'Answer and serve it first; a matter without an answer can not be archived.'],
  ),
  'question-open': says(
    ['信访人的提问还没有回答', '请先回答提问再归档。'],
    ['A question of the petitioner is unanswered', 'Answer it before you archive.'],
  ),
  'petitioner-window-open': says(
    ['信访人的权利期限还没有过', '请等评价或者申请复查的期限过后再归档。'],
    ['A period that belongs to the petitioner is still running', 'Archive it when the time to evaluate or to ask for a review is over.'],
  ),
} as const;
