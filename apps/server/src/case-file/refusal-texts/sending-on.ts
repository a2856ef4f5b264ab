import { says } from './definition.ts';

/** Refusals of supplement, split, further refusal, legal channel, dispute, simple handling, raised tier and offers of help. */
export const sendingOnTexts = {
  'supplement-already-requested': says(
    ['已经要求补充过一次', '请按现有材料办理；还缺的，可以在办理中向信访人了解。', '补充材料只要求一次，不能反复让信访人跑。'],
    [
      'What is missing was asked for already',
      'Go on with what there is; the handler can ask the rest.',
      'It is asked for once, so that nobody runs twice.',
    ],
  ),
  'split-leaves-no-claim': says(
    ['拆分后，两件都要留有诉求', '请选择一部分诉求拆出去，不能一项不选，也不能全选。'],
    ['Both matters must keep a claim', 'Choose some of the claims, neither none nor all.'],
  ),
  'remedies-not-used-up': says(
    [
      '程序还没有走完，不能不再受理',
      '请核对复查、复核的情况；没有复核意见的，按初次事项办理。',
      '只有复核后仍以同一事实和理由提出的，才不再受理（《信访工作条例》第三十六条）。',
    ],
    [
      'The remedies are not used up',
      'Check review and re-review; without a re-review opinion, handle it as a matter of its own.',
      'Only the same facts and reasons after a re-review are not accepted again (Regulation on Petition Work, article 36).',
    ],
  ),
  'claims-to-compare': says(
    [
      '同样的事实和理由，要逐项比对才能不再受理',
      '请信访办用“不再受理”，对每一项诉求写明与原意见的比对结果；已转到单位的，由单位提出异议退回。',
      '复核后仍以同一事实和理由提出的才不再受理，有新的事实的诉求要受理（《信访工作条例》第三十六条）。',
    ],
    [
      'Same facts and reasons: refused only claim by claim',
      'The petition office uses “Refuse further acceptance” and compares every claim with the earlier opinion; a unit objects and sends it back.',
      'Only the same facts and reasons after a re-review are not accepted again; a claim with new facts is (Regulation on Petition Work, article 36).',
    ],
  ),
  'claim-not-compared': says(
    ['有诉求还没有逐项比对', '请对每一项诉求写明与原意见的比对结果。'],
    ['A claim has not been compared', 'Say of every claim how it stands to the earlier opinion.'],
  ),
  'new-facts-open-claim': says(
    ['有诉求提出了新的事实或理由', '这样的诉求要继续办理；其他诉求可以先拆分，再作决定。'],
    ['A claim has new facts or reasons', 'It goes on; split off the others first if they are to be refused.'],
  ),
  'legal-adviser-must-confirm': says(
    ['要由值班律师确认', '请值班律师核对法定途径后确认。'],
    ['The duty legal adviser has to confirm', 'Ask the duty legal adviser to check the route.'],
  ),
  'dispute-needs-two-units': says(['争议要有两个单位', '请选择另一个单位。'], ['A dispute has two units', 'Choose the other unit.']),
  'not-a-first-matter': says(
    ['不是初次信访事项，不能简易办理', '请按普通程序受理。'],
    ['This is not a first matter', 'Accept it in the ordinary way.'],
  ),
  'group-is-not-simple': says(
    ['多人共同提出的，不能简易办理', '请按普通程序受理。'],
    ['A matter of many people is not simple', 'Accept it in the ordinary way.'],
  ),
  'assignment-needs-signature': says(
    ['交给别的单位办，要先签字', '请先交办，由主要领导签字；本单位办理的，可以直接简易受理。'],
    ['Another unit needs a signed assignment first', 'Assign it and have it signed; your own unit may accept it at once.'],
  ),
  'unit-not-higher': says(
    ['所选单位不是上一级', '请选择比现在的承办单位高一级的单位。'],
    ['This unit is not of a higher tier', 'Choose a unit above the one that has the matter.'],
  ),
  'tier-already-raised': says(
    ['已经由上级接办，不能退回下级', '请由现在的单位办理，或者选择其他单位协办。'],
    ['The matter was raised and does not go back down', 'Let the present unit handle it, or add others to help.'],
  ),
  'own-wish-missing': says(
    ['心理服务只有本人愿意才能提供', '请先问清本人是否愿意；不愿意的，不用提。', '心理服务以自愿为原则（《精神卫生法》第二十七条）。'],
    [
      'Counselling is offered only by own wish',
      'Ask first; if it is not wished for, leave it.',
      'It is voluntary (Mental Health Law, article 27).',
    ],
  ),
  'support-already-offered': says(
    ['这项帮扶已经提过，还没有回复', '请等信访人答复。'],
    ['This help was offered and not answered yet', 'Wait for the answer.'],
  ),
  'unknown-offer': says(['没有找到这项帮扶', '请刷新页面后再试。'], ['This offer was not found', 'Load the page again.']),
  'offer-already-answered': says(
    ['这项帮扶已经答复过', '有新的想法，可以直接告诉承办人。'],
    ['This offer was answered already', 'Tell the handler if you think otherwise now.'],
  ),
  'not-by-phone': says(
    ['这份文书不能只用电话告知', '请用书面方式送达。', '只有回执、咨询答复和简易办理的文书可以电话告知。'],
    [
      'This paper can not be told on the phone',
      'Serve it in writing.',
      'Only receipts, answers to consultations and papers of simple matters may be told on the phone.',
    ],
  ),
  'own-unit-competent': says(
    ['写明的机关是本地单位，应当转送，不能不予受理', '请把这件事转送给这个单位。'],
    ['The body named is a unit of this office', 'Forward the matter to it instead of declining it.'],
  ),
  'hand-over-missing': says(
    ['没有写明怎样移交', '请把材料移交给有权处理的机关，写明日期、文号或者接收人后再确认。'],
    ['How it was handed over is missing', 'Hand it to the competent body and say when, under which number, or to whom.'],
  ),
} as const;
