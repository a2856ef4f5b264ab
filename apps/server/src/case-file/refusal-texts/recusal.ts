import { says } from './definition.ts';

/** Refusals of recusal, of complaints about officers and units, and of restricted matters. */
export const recusalTexts = {
  'nobody-named-yet': says(
    ['这件事还没有确定这个人员', '确定以后您可以再提出；也可以选“其他人”，写明是谁。'],
    ['Nobody has been named for that yet', 'Ask again when somebody is named, or choose “somebody else” and say who.'],
  ),
  'recusal-already-requested': says(
    ['您已经提出过，正在等待决定', '信访办一般在2个工作日内决定，结果会显示在这里。'],
    [
      'You have asked for this already; a decision is due',
      'The petition office decides within two working days as a rule; the result is shown here.',
    ],
  ),
  'unknown-recusal-request': says(
    ['没有这项回避申请', '请刷新页面查看最新情况。'],
    ['There is no such request for recusal', 'Reload the page to see how the matter stands.'],
  ),
  'recusal-already-ruled': says(
    ['这项回避申请已经决定', '请刷新页面查看决定；需要更改的，可以由信访办主任解除回避。'],
    ['This request has been decided', 'Reload the page to see the decision; the petition office head can lift a recusal.'],
  ),
  'recusal-names-nobody': says(
    ['还没有写明由谁回避', '申请人没有按岗位指明人员，请根据申请内容选择人员。'],
    ['It is not said who is to leave the matter', 'The request names nobody by post; choose the officer from what the petitioner wrote.'],
  ),
  'own-recusal': says(
    [
      '涉及本人，不能由本人决定',
      '请由主要领导决定；本人有利害关系的，请申报回避。',
      '信访工作人员应当回避的，不得参与决定（《信访工作条例》第二十八条）。',
    ],
    [
      'It concerns you, so somebody else decides',
      'Leave it to the principal leader; if you have an interest in the matter, declare it.',
      'Whoever has to stand aside takes no part in the decision (Regulation on Petition Work, article 28).',
    ],
  ),
  'not-recused': says(
    ['这名人员没有回避', '请刷新页面查看回避名单。'],
    ['This officer has not been recused', 'Reload the page to see who has.'],
  ),
  'successor-missing': says(
    ['请指定接替您的首问责任人', '您是这件事的首问责任人，离开前请从本单位选一名同事接替。'],
    ['Name who answers in your place', 'You are the first-contact officer; choose a colleague of your unit before you step aside.'],
  ),
  'officer-conflicted': says(
    [
      '这名人员需要回避这件事',
      '请另选与这件事没有利害关系的人员。',
      '与信访事项或者信访人有利害关系的，应当回避（《信访工作条例》第二十八条）。',
    ],
    [
      'This officer has a conflict of interest in the matter',
      'Choose somebody who has none.',
      'Whoever has an interest in the matter or is related to the petitioner stands aside (Regulation on Petition Work, article 28).',
    ],
  ),
  'unit-concerned': says(
    ['这个单位正是被反映的对象', '请交给其他有权处理的单位。', '不得将信访材料转给被反映的单位或者人员（《信访工作条例》第三十条）。'],
    [
      'The matter complains about this unit',
      'Give it to another competent unit.',
      'The material is never handed to the unit or person complained about (Regulation on Petition Work, article 30).',
    ],
  ),
  'concerned-unit-handles': says(
    ['被反映的单位正在办理这件事', '请先改由其他单位牵头，再记录被反映的单位。'],
    ['The unit complained about has the matter in hand', 'Make another unit the lead first, then record it.'],
  ),
  'unknown-officer': says(['没有这名人员', '请从人员列表中选择。'], ['There is no such officer', 'Choose one from the list.']),
  'not-restricted': says(
    ['这件事没有限制知悉范围', '请刷新页面查看最新情况。'],
    ['This matter is not restricted', 'Reload the page to see how it stands.'],
  ),
} as const;
