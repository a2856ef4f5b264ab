import { says } from './definition.ts';

/** Refusals from dispatch to the decision to accept, and while the matter is worked on. */
export const caseworkTexts = {
  'nothing-to-hand-over': says(
    ['这个人在这件事项上没有可移交的', '请选择现在的承办人或者首问责任人作为移交人。'],
    ['This person has nothing to hand over here', 'Choose the present handler or first-contact officer as the one who leaves.'],
  ),
  'unit-not-involved': says(
    ['撤并的单位与这件事项无关', '请刷新页面查看现在由谁办理。'],
    ['The unit that ended has no part in this matter', 'Reload the page to see who has it now.'],
  ),
  'kind-not-classified': says(
    ['还没有定类', '请先定类（建议意见、申诉求决、咨询或者求助），再进行这一步。'],
    ['The kind of matter has not been decided', 'Classify it first: suggestion, appeal, consultation or request for help.'],
  ),
  'unknown-routing-rule': says(
    ['没有这条分派规则', '请从规则列表中选择，或者不选规则、写明分派理由。'],
    ['There is no such routing rule', 'Choose one from the list, or leave it out and give your reason.'],
  ),
  'term-in-the-past': says(
    ['期限不能早于今天', '请填写今天或者以后的日期。'],
    ['The date can not be in the past', 'Choose today or a later day.'],
  ),
  'nothing-to-sign': says(
    ['没有等待签字的内容', '请刷新页面查看最新情况。'],
    ['Nothing is waiting for a signature', 'Reload the page to see how the matter stands.'],
  ),
  'note-missing': says(
    ['退回时要写明意见', '请写明需要修改的地方，再退回。'],
    ['Returning it needs a note', 'Say what has to change, then return it.'],
  ),
  'objection-already-rejected': says(
    ['异议已被驳回，不能再次提出', '请继续办理；对归口仍有不同意见的，请与信访办协商。'],
    [
      'The objection was rejected and can not be raised again',
      'Go on with the matter; if you still disagree, talk to the petition office.',
    ],
  ),
  'objection-window-over': says(
    [
      '提出异议的期限已过',
      '请依法决定是否受理；确需调整的，请与信访办协商。',
      '异议应当自收到之日起5个工作日内提出（《信访工作条例》第二十三条）。',
    ],
    [
      'The time for an objection is over',
      'Decide on acceptance as the law says; if it must move, talk to the petition office.',
      'An objection is raised within five working days of receipt (Regulation on Petition Work, article 23).',
    ],
  ),
  'route-leads-elsewhere': says(
    [
      '这件事项应当走其他法定途径',
      '请以“应走法定途径”为由作不予受理，告诉信访人到哪里办；途径定错的，请先更正定类。',
      '诉讼、仲裁、党员申诉和行政救济事项不在这里受理（《信访工作条例》第三十一条）。',
    ],
    [
      'This matter belongs to another legal procedure',
      'Decline it with the reason “legal channel” and say where to go; if the route is wrong, have it corrected first.',
      'Lawsuits, arbitration, appeals of Party members and administrative remedies are not accepted here (Regulation on Petition Work, article 31).',
    ],
  ),
  'competent-body-missing': says(
    [
      '还没有写明由哪个单位负责',
      '请写明有权处理的机关、单位，让信访人知道该找谁。',
      '以“不属于本单位职权”为由不予受理的，必须告知信访人向谁提出（《信访工作条例》第二十三条）。',
    ],
    [
      'The competent body is not named',
      'Name the organ or unit that decides, so that the petitioner knows whom to turn to.',
      'Who declines a matter as not their own must say whose it is (Regulation on Petition Work, article 23).',
    ],
  ),
  'needs-second-person': says(
    ['要由另一个人复核', '请由单位负责人或者信访办主任复核。', '不予受理由两个人把关，提出意见的人不能自己复核。'],
    [
      'A second person must confirm this',
      'Ask the head of the unit or of the petition office.',
      'Four eyes decide not to accept; whoever proposed it can not confirm it.',
    ],
  ),
  'head-must-confirm': says(
    ['要由负责人复核', '请单位负责人、信访办主任、分管领导或者主要领导复核。'],
    ['A head must confirm this', 'Ask the head of the unit or of the petition office, or a leader.'],
  ),
  'differs-from-proposal': says(
    ['复核的内容与原意见不一致', '请照原意见同意；要修改的，请先不同意，再由提出人重新提出。'],
    ['This differs from what was proposed', 'Confirm the proposal as it stands, or disagree and have it proposed anew.'],
  ),
  'nothing-proposed': says(
    ['没有等待复核的不予受理意见', '请刷新页面查看最新情况。'],
    ['No proposal not to accept is waiting', 'Reload the page to see how the matter stands.'],
  ),
  'already-the-handler': says(
    ['这位同事已经是承办人', '不需要更换；要换人的，请选择另一位同事。'],
    ['This person is the handler already', 'Nothing has to change; to replace them, choose somebody else.'],
  ),
  'already-the-lead': says(
    ['这个单位已经是牵头单位', '请选择另一个单位。'],
    ['This unit leads the matter already', 'Choose another unit.'],
  ),
  'unknown-sub-task': says(
    ['没有找到这项协办任务', '请刷新页面后重新选择。'],
    ['This sub-task was not found', 'Reload the page and choose again.'],
  ),
  'sub-task-of-another-unit': says(
    ['这项协办任务属于别的单位', '请由协办单位自己答复。'],
    ['This sub-task belongs to another unit', 'Let that unit answer it.'],
  ),
  'sub-task-already-answered': says(
    ['这项协办任务已经答复', '要补充的，请作为材料补充。'],
    ['This sub-task has been answered', 'If there is more to say, add it as evidence.'],
  ),
  'too-few-visitors': says(
    ['现场核实至少要有{atLeast}人', '请写明{atLeast}名以上到场人员；只去了一人的，请补一次核实。'],
    ['At least {atLeast} people must visit the site', 'Name {atLeast} or more; if only one went, visit again together.'],
  ),
  'done-in-the-future': says(
    ['日期不能晚于今天', '请填写实际联系或者到场的日期。'],
    ['The day can not be later than today', 'Enter the day on which it was really done.'],
  ),
  'petitioner-not-told': says(
    ['还没有告知信访人要到现场', '请先告知信访人，再去现场并记录。'],
    ['The petitioner was not told of the visit', 'Tell the petitioner first, then visit and record it.'],
  ),
  'nothing-added': says(['没有要补充的内容', '请写一段说明，或者上传材料。'], ['Nothing was added', 'Write a note or upload a paper.']),
  'extension-not-for-kind': says(
    ['这类事项不能延期', '请在原来的期限内办结。', '延期只适用于申诉求决事项（《信访工作条例》第三十四条）。'],
    [
      'This kind of matter can not be extended',
      'Finish it by the present date.',
      'Only appeals can be extended (Regulation on Petition Work, article 34).',
    ],
  ),
  'already-extended': says(
    ['已经延期过一次', '请在延长后的期限内办结。', '办理期限只能延长一次。'],
    ['It has been extended once', 'Finish it by the extended date.', 'The term can be extended once only.'],
  ),
  'extension-too-long': says(
    ['延期不能超过{atMost}日', '请改为{atMost}日以内。', '延长期限不得超过30日（《信访工作条例》第三十四条）；本地规则可以更短。'],
    [
      'It can be extended by {atMost} days at most',
      'Ask for {atMost} days or fewer.',
      'The law allows up to 30 days (Regulation on Petition Work, article 34); a local rule may allow less.',
    ],
  ),
  'extension-too-late': says(
    ['没有可以延长的期限', '请尽快办结并答复信访人。', '延期要在办理期限届满之前批准。'],
    ['There is no running term to extend', 'Finish and answer as soon as you can.', 'An extension is granted before the term is over.'],
  ),
  'extension-already-requested': says(
    ['已经申请过延期，正在等待批准', '请等单位负责人决定。'],
    ['An extension has been asked for already', 'Wait for the head of the unit to decide.'],
  ),
  'no-extension-requested': says(
    ['没有等待批准的延期申请', '要主动延期的，请写明延长的天数。'],
    ['No extension has been asked for', 'To extend it of your own accord, say by how many days.'],
  ),
} as const;
