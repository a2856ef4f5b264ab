import { says } from './definition.ts';

/** Refusals of remedies and of the ends of a matter. */
export const remedyTexts = {
  'nobody-handled-it': says(
    ['还没有单位办过这件事', '请选择“重新登记分派”，由信访办确定办理单位。'],
    ['No unit has handled this matter yet', 'Choose “send it out anew”, so that the petition office finds the unit.'],
  ),
  'nothing-to-review': says(
    ['现在没有可以申请复查或者复核的意见', '收到书面意见以后可以申请；已经复核终结的，可以向法律途径求助，有新情况可以再反映。'],
    [
      'There is no opinion to be reviewed now',
      'Ask once the written opinion has reached you; after the last re-review, legal ways stay open, and new facts can be raised.',
    ],
  ),
  'review-window-over': says(
    [
      '申请的期限已经过了',
      '有正当理由没赶上的，请勾选“超过期限”，写明理由，由复查复核机关决定是否受理。',
      '自收到书面意见之日起30日内申请（《信访工作条例》第三十五条、第三十六条）。',
    ],
    [
      'The time to ask for it is over',
      'If you had good cause, tick “after the term” and say why; the organ decides whether it takes the request up.',
      'It is asked for within thirty days of receiving the written opinion (Regulation on Petition Work, articles 35 and 36).',
    ],
  ),
  'no-higher-organ': says(
    ['没有登记上一级机关', '请联系信访办，由信访办告诉您向哪个机关提出。'],
    ['No higher organ is on record', 'Ask the petition office which organ to turn to.'],
  ),
  'no-review-requested': says(
    ['没有等待办理的复查、复核申请', '请刷新页面查看最新情况。'],
    ['No request for a review is waiting', 'Reload the page to see how the matter stands.'],
  ),
  'review-already-accepted': says(
    ['申请已经受理', '请直接拟写意见。'],
    ['The request has been taken up already', 'Go on with preparing the opinion.'],
  ),
  'review-not-accepted': says(
    ['申请还没有受理', '请先决定是否受理。'],
    ['The request has not been taken up yet', 'Decide first whether to take it up.'],
  ),
  'redo-answers-itself': says(
    ['撤销、责令重作的，不逐项答复', '请只写理由和依据，由原办理单位重新答复。'],
    ['An opinion that sends the matter back gives no answers', 'Give reasons and basis only; the unit answers anew.'],
  ),
  'same-opinion-again': says(
    [
      '不能以同样的事实作出同样的意见',
      '请按复查、复核意见重新调查，改变事实认定或者处理决定。',
      '意见被撤销、责令重作的，不得以同一事实和理由作出内容基本相同的意见。',
    ],
    [
      'The same opinion on the same facts can not be given again',
      'Look into it anew as the review says, and change what was found or decided.',
      'What a review sent back is not answered with the same content on the same facts.',
    ],
  ),
  'refusal-check-window-over': says(
    ['请求核查的期限已经过了', '有新的事实或者理由，您可以重新反映。'],
    ['The time to have it checked is over', 'With new facts or grounds you can raise it again.'],
  ),
  'refusal-check-already-requested': says(
    ['已经请上级信访部门核查过', '请等待核查结果，或者查看已经送达的结果。'],
    ['A check has been asked for already', 'Wait for the result, or read the one that reached you.'],
  ),
  'no-refusal-check': says(
    ['没有等待核查的请求', '请刷新页面查看最新情况。'],
    ['No refusal is waiting to be checked', 'Reload the page to see how the matter stands.'],
  ),
  'withdrawal-already-requested': says(
    ['已经申请过撤回', '七天内可以随时取消；要继续办理，请点“取消撤回”。'],
    ['A withdrawal has been asked for already', 'You can cancel it any time within seven days.'],
  ),
  'no-withdrawal-requested': says(
    ['没有申请撤回', '请刷新页面查看最新情况。'],
    ['No withdrawal has been asked for', 'Reload the page to see how the matter stands.'],
  ),
  'withdrawal-cooling': says(
    ['七天的冷静期还没有过', '期满以后再核实、办理。信访人在期内可以取消。'],
    ['The seven days in which it can be cancelled are not over', 'Ask the petitioner and carry it out when they are.'],
  ),
  'no-such-claim': says(
    ['没有这项诉求', '请刷新页面，从列表中选择。'],
    ['There is no such claim', 'Reload the page and choose one from the list.'],
  ),
  'nothing-supported': says(
    ['这项诉求的答复没有要落实的内容', '请选择答复为“支持”或者“部分支持”的诉求。'],
    ['The answer to this claim promises nothing to be done', 'Choose a claim that was supported, wholly or in part.'],
  ),
  'execution-already-confirmed': says(
    ['这项诉求已经确认落实', '没有真正落实的，可以重启。'],
    ['This claim is confirmed as carried out', 'If it was not, the matter can be reopened.'],
  ),
} as const;
