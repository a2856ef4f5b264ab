import { says } from './definition.ts';

/** Refusals while a matter is filed, registered, classified, merged and linked. */
export const intakeTexts = {
  'too-many-representatives': says(
    [
      '代表不能超过{atMost}人',
      '请推选{atMost}人以内的代表；其他人也会得到同样的答复。',
      '多人共同走访的，代表人数不得超过{atMost}人（《信访工作条例》第二十条）。',
    ],
    [
      'There can be {atMost} representatives at most',
      'Choose up to {atMost} people to speak; everybody gets the same answer.',
      'People who come together elect no more than {atMost} representatives (Regulation on Petition Work, article 20).',
    ],
  ),
  'more-representatives-than-persons': says(
    ['代表人数多于总人数', '请核对总人数和代表人数。'],
    ['There are more representatives than people', 'Check both numbers.'],
  ),
  'received-in-the-future': says(
    ['收到日期不能晚于今天', '请填写实际收到的日期。'],
    ['The day of receipt can not be later than today', 'Enter the day on which it really came in.'],
  ),
  'unknown-unit': says(
    ['没有找到这个单位', '请从单位名单中选择；名单有误的，请联系系统管理员。'],
    ['This unit was not found', 'Choose one from the list; if the list is wrong, ask the administrator.'],
  ),
  'no-claims': says(
    ['还没有写明诉求', '请逐项写明信访人的诉求后再登记。', '每项诉求都会单独得到答复，至少要有一项。'],
    [
      'No claim has been written down',
      'Write down what the petitioner asks for, one claim at a time.',
      'Each claim gets its own answer, so there must be at least one.',
    ],
  ),
  'oral-text-not-read-back': says(
    [
      '口述内容还没有向本人宣读确认',
      '请把记录读给信访人听，确认无误后再登记。',
      '口头提出的信访事项应当如实记录（《信访工作条例》第十九条）。',
    ],
    [
      'What was said has not been read back',
      'Read the record to the petitioner, and register it once they confirm it.',
      'A matter raised by word of mouth is recorded truthfully (Regulation on Petition Work, article 19).',
    ],
  ),
  'officer-not-in-unit': says(
    ['所选人员不在这个单位任职', '请选择该单位的在职人员；名单有误的，请联系系统管理员。'],
    ['This person holds no post in the unit', 'Choose somebody who works there; if the list is wrong, ask the administrator.'],
  ),
  'accusation-belongs-to-sealed-room': says(
    [
      '检举控告不在这里办理',
      '请停止处理，不要告知被反映的单位和个人，在事项页上用“移交纪检监察机关”整件转入密封室。',
      '检举控告由纪检监察机关或者有权处理的机关单独受理，严格保密（《信访工作条例》第三十条）。',
    ],
    [
      'Accusations are not handled here',
      'Stop here, tell nobody in the unit concerned, and use “Hand to the discipline body” on its page: it moves into the sealed room whole.',
      'An accusation goes to the discipline body or another competent organ alone and is kept secret (Regulation on Petition Work, article 30).',
    ],
  ),
  'route-only-for-appeal': says(
    [
      '只有申诉求决事项才分办理途径',
      '请不填途径，或者把类别改为申诉求决。',
      '建议意见、咨询和求助不需要选择法定途径（《信访工作条例》第三十一条）。',
    ],
    [
      'Only an appeal has a route',
      'Leave the route out, or classify the matter as an appeal.',
      'Suggestions, questions and requests for help have no legal route to choose (Regulation on Petition Work, article 31).',
    ],
  ),
  'not-a-consultation': says(
    ['这件事项不是咨询', '请先定类为咨询再答复；属于其他类别的，请转送或者交办。'],
    ['This matter is not a consultation', 'Classify it as one first; otherwise forward or assign it.'],
  ),
  'dispatch-awaits-signature': says(
    ['交办意见正在等待领导签字', '请等领导签字；需要改变的，请领导退回后再处理。'],
    ['The assignment is waiting for the leader’s signature', 'Wait for the signature; to change it, ask the leader to return it first.'],
  ),
  'non-acceptance-pending': says(
    ['不予受理的意见正在等待复核', '请由负责人同意或者不同意之后再处理。'],
    ['A proposal not to accept is waiting for a second person', 'Let the head agree or disagree first.'],
  ),
  'merge-into-itself': says(
    ['一件事项不能并入它自己', '请选择另一件事项。'],
    ['A matter can not be merged into itself', 'Choose another matter.'],
  ),
  'merge-cycle': says(
    ['那件事项已经并入这一件', '请先撤销那次并案，再决定哪一件并入哪一件。'],
    ['The other matter has been merged into this one', 'Undo that merge first, then decide which one joins which.'],
  ),
  'different-petitioner': says(
    ['两件事项的信访人不同，不能并案', '内容有关的，请改用“关联事项”。', '只有同一信访人的事项，或者共同提出的事项，才能并案。'],
    [
      'The two matters have different petitioners and can not be merged',
      'If they belong together, link them instead.',
      'Only matters of the same petitioner, or raised jointly, are merged.',
    ],
  ),
  'target-archived': says(
    ['要并入的事项已经结束', '请并入还在办理的事项，或者改用“关联事项”。', '它已经归档、撤回或者并入别的事项。'],
    [
      'The matter to be joined has ended',
      'Merge into one that is still open, or link them instead.',
      'It has been archived, withdrawn or merged into another one.',
    ],
  ),
  'link-to-itself': says(
    ['一件事项不能关联它自己', '请选择另一件事项。'],
    ['A matter can not be linked to itself', 'Choose another matter.'],
  ),
  'already-linked': says(
    ['两件事项已经关联或者并案', '不需要再次关联；关系不对的，请先撤销并案。'],
    ['The two matters are linked already', 'Nothing more is needed; if they were merged by mistake, undo the merge first.'],
  ),
  'unknown-case': says(
    ['没有找到另一件事项', '请核对它的编号后再选择。'],
    ['The other matter was not found', 'Check its number and choose again.'],
  ),
} as const;
