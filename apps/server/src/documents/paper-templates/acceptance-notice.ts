import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Accepted, by whom, in which procedure, until when (条例 23). */
export const acceptanceNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    { text: '经审查，该事项属于本单位职权范围，自{{acceptedOn}}起予以受理（《信访工作条例》第二十三条）。' },
    { text: '办理单位：{{issuerContact}}。' },
    { text: '[首问负责人：{{firstContact}}，自始至终负责答复您的询问。]' },
    { when: 'suggestion', text: '办理程序：本单位将认真研究论证，书面回复您是否采纳以及理由（《信访工作条例》第二十九条）。' },
    { when: 'lawfulDuty', text: '办理程序：本单位将依法履行职责或者作出答复（《信访工作条例》第三十一条第五项）。' },
    {
      when: 'petitionProcedure',
      text: '办理程序：本单位将听取您陈述事实和理由，调查核实，对您的每一项诉求出具书面处理意见（《信访工作条例》第三十一条第六项、第三十二条）。',
    },
    { when: 'otherMatter', text: '办理程序：本单位将了解情况，对您的每一项诉求作出书面答复。' },
    { text: '[办理期限：本单位最迟于{{term}}书面答复您[（{{termLaw}}）]。[法定的办结期限是{{lawfulTerm}}[（{{lawfulTermLaw}}）]。]]' },
    {
      when: 'statutoryTerm',
      text: '情况复杂需要延长的，须经本单位负责人批准，延长不超过30日，并书面告诉您理由（《信访工作条例》第三十四条）。',
    },
    {
      text: '办理期间，您可以凭查询码查看进度、补充材料、提问；认为办理人员与本事项或者与您有直接利害关系的，可以要求其回避（《信访工作条例》第二十八条）。',
    },
  ],
  remedy: [],
};
