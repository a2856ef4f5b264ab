import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';

/** To the unit: the matter with its term and report (交办单, 条例 22). */
export const assignmentOrder: NoticeTemplate = {
  blocks: [
    { text: '信访人{{petitioner}}于{{receivedOn}}提出的信访事项{{matter}}，现交由你单位办理（{{law}}）。[随附材料{{attachments}}份。]' },
    { each: 'claims', text: '诉求[{{number}}]：{{claim}}' },
    { text: '交办理由：{{reason}}' },
    { text: '[办理期限：最迟于{{term}}办结。]' },
    { when: 'reportBack', text: '办结后，请向本单位反馈办理结果，提交办结报告。' },
    {
      text: '属于你单位职权范围的，请自收到之日起15日内[（最迟于{{decideBy}}）]书面告知信访人接收情况以及处理途径和程序；不属于的，请自收到之日起5个工作日内[（最迟于{{objectBy}}）]提出异议并详细说明理由，经同意后交还材料（《信访工作条例》第二十三条）。',
    },
    {
      text: '请逐项答复信访人的诉求，及时送达。信访人的姓名、联系办法和材料只用于办理本事项，不得泄露；检举控告的材料和有关情况不得透露或者转给被检举控告的人员、单位（《信访工作条例》第三十条）。',
    },
    { text: '[签发：{{signer}}]' },
  ],
  remedy: [],
};
