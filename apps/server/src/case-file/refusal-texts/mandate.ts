import { says } from './definition.ts';

/** Refusals of the mandate (D60). */
export const mandateTexts = {
  'agency-already-offered': says(
    ['已经提出过代办，正等信访人答复', '请等信访人自己决定；不答复也照常办理。'],
    ['An agent was offered already', 'Wait for the petitioner to decide; the matter goes on all the same.'],
  ),
  'agent-is-principal': says(
    ['代办员不能代办自己的事', '请另选一位代办员。'],
    ['Nobody can be the agent of their own matter', 'Choose another agent.'],
  ),
  'channel-not-theirs': says(
    ['代办员和协调员不能用这个渠道登记', '请选代办、夜班车、流动站、巡查、议事会或者电话；其他的由窗口登记。'],
    [
      'Agents and coordinators do not take matters in by this channel',
      'Choose agency, evening bus, mobile stop, patrol, council or phone; the window takes in the others.',
    ],
  ),
  'mandate-evidence-missing': says(
    ['口头或者书面委托要附上凭证', '请上传签好的委托书，或者录音、笔录。'],
    ['A mandate by word of mouth or on paper needs its evidence', 'Upload the signed paper, the recording or the notes.'],
  ),
  'mandate-form-not-theirs': says(
    ['网上签署只能由本人自己做', '工作人员代为记录的，请选口头或者书面委托。'],
    ['An electronic signature is the principal’s own act', 'What staff record is a mandate by word of mouth or on paper.'],
  ),
  'mandate-in-force': says(
    ['这件事已经有委托', '要换人，先结束现在的委托。'],
    ['There is a mandate already', 'To choose somebody else, end the present one first.'],
  ),
  'mandate-not-read-back': says(
    ['口头委托还没有向本人宣读确认', '请把记下的内容读给本人听，确认后再记录。'],
    ['The spoken mandate was not read back', 'Read to the person what you wrote down, then record it.'],
  ),
  'mandate-of-another-agent': says(
    ['这件事委托给了另一位代办员', '由那位代办员接单或者退回。'],
    ['The mandate is for another agent', 'That agent accepts or returns it.'],
  ),
  'mandate-too-long': says(
    ['委托期限太长', '最长{atMostMonths}个月，到期可以再委托。'],
    ['The mandate is too long', 'At most {atMostMonths} months; a new one may follow.'],
  ),
  'mandate-without-scope': says(
    ['没有写明委托办什么', '请至少选一项。'],
    ['The mandate does not say what for', 'Choose at least one thing.'],
  ),
  'no-agency-offer': says(['现在没有待答复的代办', '请刷新页面。'], ['There is no open offer of an agent', 'Reload the page.']),
  'no-mandate': says(['现在没有委托', '请刷新页面。'], ['There is no mandate', 'Reload the page.']),
  'no-mandate-waiting': says(['没有等着接单的委托', '请刷新页面。'], ['No mandate waits for an agent', 'Reload the page.']),
  'unit-without-agents': says(
    ['这个单位没有代办员', '请选代办点、代办站或者代理站。'],
    ['There are no agents in this unit', 'Choose an agency point or station.'],
  ),
  'unknown-agency-item': says(
    ['现行代办清单里没有这一项', '请重新选择，或者选“其他”。'],
    ['The work list in force has no such item', 'Choose again, or choose “other”.'],
  ),
} as const;
