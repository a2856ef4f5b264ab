import type { PaperFacts, PaperTemplate } from '../paper-facts.ts';
import { answersInWords, evaluationSentence, inWords, raisedBy, regulation, withPhone } from '../paper-words.ts';

type Facts = PaperFacts['handlingOpinion'];

const workOf = ({ acceptedOn, contactedOn, visited, handler }: Facts): string => {
  const steps = [
    ...(acceptedOn === undefined ? [] : [`于${inWords(acceptedOn)}受理`]),
    ...(contactedOn === undefined ? [] : [`于${inWords(contactedOn)}听取了您的陈述`]),
    ...(visited === undefined ? [] : [`于${inWords(visited.on)}到${visited.place}现场核实`]),
  ];
  const by = handler === undefined ? '' : `承办人：${withPhone(handler)}。`;
  return `${steps.length === 0 ? '' : `本单位${steps.join('，')}。`}${by}`;
};

const remedyOf = ({ reviewUntil, evaluateUntil, route, petitionOffice }: Facts): string => {
  const until = reviewUntil === undefined ? '' : `（最迟${inWords(reviewUntil)}）`;
  return [
    `对本处理意见不服的，您可以自收到本意见书之日起30日内${until}，向本单位的上一级机关、单位请求复查（${regulation(35)}）。不清楚向哪个机关、单位提出的，请向${withPhone(petitionOffice)}询问。`,
    ...(route === 'lawfulDuty'
      ? [
          '本事项属于依法履行职责的，您也可以依法申请行政复议（一般自知道之日起60日内，《中华人民共和国行政复议法》第二十条）或者提起行政诉讼。',
        ]
      : []),
    evaluationSentence(evaluateUntil),
  ].join('\n');
};

/** Claims, facts, decisions and their legal basis, one by one, and the way to a review (条例 32, 35). */
export const handlingOpinion: PaperTemplate<'handlingOpinion'> = (facts) => {
  const work = workOf(facts);
  const supported = facts.answers.some(({ disposition }) => disposition === 'supported' || disposition === 'partlySupported');
  return {
    paragraphs: [
      raisedBy(facts),
      ...(work === '' ? [] : [work]),
      `现提出处理意见如下（${regulation(32)}）。`,
      ...answersInWords(facts.answers, '诉求'),
      ...(supported ? ['对予以支持的诉求，本单位负责督促执行到位。'] : []),
    ],
    remedy: remedyOf(facts),
  };
};
