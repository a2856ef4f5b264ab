import type { CommonFacts, PaperFacts, PaperTemplate } from '../paper-facts.ts';
import { atLatest, contactOf, inBrackets, inWords, raisedBy, regulation, withPhone } from '../paper-words.ts';

type Facts = PaperFacts['acceptanceNotice'];

const procedureOf = ({ kind, route }: Facts): string => {
  if (kind === 'suggestion') return `本单位将认真研究论证，书面回复您是否采纳以及理由（${regulation(29)}）。`;
  if (route === 'lawfulDuty') return `本单位将依法履行职责或者作出答复（${regulation(31, '第五项')}）。`;
  if (kind === 'appeal')
    return `本单位将听取您陈述事实和理由，调查核实，对您的每一项诉求出具书面处理意见（${regulation(31, '第六项')}、第三十二条）。`;
  return '本单位将了解情况，对您的每一项诉求作出书面答复。';
};

const termsOf = ({ terms }: Facts): readonly string[] => {
  const [promised] = terms;
  if (promised === undefined) return [];
  const lawful = terms.find((term) => term.kind === 'statutoryHandling');
  return [
    `办理期限：本单位${atLatest(promised.on)}书面答复您${inBrackets(promised.basis)}。${
      lawful === undefined || lawful === promised ? '' : `法定的办结期限是${inWords(lawful.on)}${inBrackets(lawful.basis)}。`
    }`,
    ...(lawful === undefined ? [] : [`情况复杂需要延长的，须经本单位负责人批准，延长不超过30日，并书面告诉您理由（${regulation(34)}）。`]),
  ];
};

const openingOf = (facts: CommonFacts & { readonly acceptedOn: string }): string =>
  `经审查，该事项属于本单位职权范围，自${inWords(facts.acceptedOn)}起予以受理（${regulation(23)}）。`;

/** Accepted, by whom, in which procedure, until when (条例 23). */
export const acceptanceNotice: PaperTemplate<'acceptanceNotice'> = (facts) => ({
  paragraphs: [
    raisedBy(facts),
    openingOf(facts),
    `办理单位：${contactOf(facts.issuer)}。`,
    ...(facts.firstContact === undefined ? [] : [`首问负责人：${withPhone(facts.firstContact)}，自始至终负责答复您的询问。`]),
    `办理程序：${procedureOf(facts)}`,
    ...termsOf(facts),
    `办理期间，您可以凭查询码查看进度、补充材料、提问；认为办理人员与本事项或者与您有直接利害关系的，可以要求其回避（${regulation(28)}）。`,
  ],
});
