import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** Declined, with reason, rule and the body to turn to (条例 23). No ground leaves the petitioner without a way to go on. */
export const nonAcceptanceNotice: NoticeTemplate = {
  blocks: [
    { text: '您提出的信访事项{{matter}}，已于{{receivedOn}}收到。' },
    {
      text: '经审查，本事项不予受理。不予受理只是说明这件事不由本单位按信访程序办理，不影响您依法享有的权利。理由和您可以采取的办法如下。',
    },
    { text: '理由：{{reason}}' },
    { text: '依据：{{law}}' },
    { when: 'notCompetent', text: '您可以这样做：请向{{body}}提出。[我们已经替您移交：{{handedOver}}。]' },
    {
      when: 'legalChannel',
      text: '您可以这样做：请在法定期限内向{{body}}提出。法定途径有时间限制，请尽早办理；需要法律咨询或者法律援助的，可以拨打公共法律服务热线12348。',
    },
    { when: 'pendingElsewhere', text: '您可以这样做：请先等待{{body}}的答复；对答复不服的，可以依法请求复查或者寻求其他法定救济。' },
    {
      when: 'finalSameFacts',
      text: '您可以这样做：有新的事实或者理由的，请写明后重新提出，我们会逐项审查[；其他法定途径可以向{{namedBody}}了解]。',
    },
    { when: 'identityUnclear', text: '您可以这样做：请补充姓名（名称）、联系办法和请求、事实、理由，补充后可以随时再次提出。' },
    { when: 'notAPetition', text: '您可以这样做：有具体的建议、意见或者诉求的，可以随时提出[；相关事务请联系{{namedBody}}]。' },
  ],
  remedy: [
    {
      text: '对不予受理有异议的，您可以向作出本告知的机关、单位的上一级机关、单位反映，请求核查；有新的事实、理由或者材料的，可以重新提出。',
    },
    { text: '咨询：{{petitionOffice}}。任何单位和个人不得打击报复信访人（《信访工作条例》第十八条）。' },
  ],
};
