import type { NonAcceptanceReason } from '@daiban/domain/case/vocabulary';
import type { PaperTemplate } from '../paper-facts.ts';
import { raisedBy, regulation, withPhone } from '../paper-words.ts';

interface Ground {
  readonly reason: string;
  /** Where to go instead, with the body that the decision names. */
  readonly whereTo: (body: string | undefined) => string;
}

/** What each reason means and where it leads; none leaves the petitioner without a way to go on. */
const grounds: Readonly<Record<NonAcceptanceReason, Ground>> = {
  notCompetent: {
    reason: '这件事项不属于本单位的职权范围。',
    whereTo: (body) => `请向${body ?? '有权处理的机关、单位'}提出。`,
  },
  legalChannel: {
    reason: '这件事项依法应当通过诉讼、仲裁、行政复议等法定途径解决。',
    whereTo: (body) =>
      `请在法定期限内向${body ?? '依法有权受理的机关'}提出。法定途径有时间限制，请尽早办理；需要法律咨询或者法律援助的，可以拨打公共法律服务热线12348。`,
  },
  pendingElsewhere: {
    reason: '这件事项已经由其他机关、单位受理，正在办理。',
    whereTo: (body) => `请先等待${body ?? '受理的机关、单位'}的答复；对答复不服的，可以依法请求复查或者寻求其他法定救济。`,
  },
  finalSameFacts: {
    reason: '这件事项已经作出复核意见，信访程序对同一事实和理由不再受理。',
    whereTo: (body) =>
      `有新的事实或者理由的，请写明后重新提出，我们会逐项审查${body === undefined ? '' : `；其他法定途径可以向${body}了解`}。`,
  },
  identityUnclear: {
    reason: '来件的姓名（名称）、地址或者请求、事实、理由不清楚，无法办理。',
    whereTo: () => '请补充姓名（名称）、联系办法和请求、事实、理由，补充后可以随时再次提出。',
  },
  notAPetition: {
    reason: '来件没有提出需要处理的建议、意见或者诉求。',
    whereTo: (body) => `有具体的建议、意见或者诉求的，可以随时提出${body === undefined ? '' : `；相关事务请联系${body}`}。`,
  },
};

/** Declined, with reason, rule and the body to turn to (条例 23). */
export const nonAcceptanceNotice: PaperTemplate<'nonAcceptanceNotice'> = (facts) => {
  const { reason, whereTo } = grounds[facts.reasonCode];
  return {
    paragraphs: [
      raisedBy(facts),
      '经审查，本事项不予受理。不予受理只是说明这件事不由本单位按信访程序办理，不影响您依法享有的权利。理由和您可以采取的办法如下。',
      `理由：${reason}${facts.explanation}`,
      `依据：${facts.law}`,
      `您可以这样做：${whereTo(facts.competentBody)}`,
    ],
    remedy: [
      '对不予受理有异议的，您可以向作出本告知的机关、单位的上一级机关、单位反映，请求核查；有新的事实、理由或者材料的，可以重新提出。',
      `咨询：${withPhone(facts.petitionOffice)}。任何单位和个人不得打击报复信访人（${regulation(18)}）。`,
    ].join('\n'),
  };
};
