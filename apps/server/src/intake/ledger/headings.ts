import type { ledgerFields } from '@daiban/contract/desk';

export type LedgerField = (typeof ledgerFields)[number];
/** A field that a column can fill. */
export type FilledField = Exclude<LedgerField, 'ignore'>;

/** What offices write over their columns. The first word of a field is the usual one. */
const headings: Readonly<Record<FilledField, readonly string[]>> = {
  sourceNumber: [
    '来件编号',
    '编号',
    '信访编号',
    '信访件编号',
    '登记编号',
    '受理编号',
    '事项编号',
    '工单号',
    '工单编号',
    '转办单号',
    '流水号',
    '单号',
    '件号',
    '留言编号',
    'sourcenumber',
    'number',
    'no',
    'id',
  ],
  receivedOn: [
    '来件日期',
    '登记日期',
    '日期',
    '来件时间',
    '登记时间',
    '来信日期',
    '来访日期',
    '来电日期',
    '来信时间',
    '来访时间',
    '来电时间',
    '收件日期',
    '信访日期',
    '信访时间',
    '反映日期',
    '反映时间',
    '提交时间',
    '留言时间',
    '时间',
    'receivedon',
    'date',
  ],
  channel: [
    '渠道',
    '来源',
    '方式',
    '信访渠道',
    '信访方式',
    '信访形式',
    '信访来源',
    '来件渠道',
    '来件方式',
    '来件来源',
    '受理渠道',
    '反映渠道',
    '反映方式',
    'channel',
    'source',
  ],
  title: ['标题', '主题', '信访标题', '来件标题', '留言主题', '留言标题', '事项名称', '事由', 'title', 'subject'],
  text: [
    '内容',
    '诉求',
    '反映内容',
    '信访内容',
    '来件内容',
    '主要内容',
    '主要诉求',
    '诉求内容',
    '反映问题',
    '反映事项',
    '内容摘要',
    '问题描述',
    '留言详情',
    '留言内容',
    '详情',
    'text',
    'content',
  ],
  name: ['姓名', '信访人', '信访人姓名', '来访人', '来信人', '来电人', '反映人', '投诉人', '诉求人', '联系人', '署名', 'name'],
  phone: ['电话', '手机', '联系方式', '联系电话', '手机号', '手机号码', '电话号码', '来电号码', 'phone', 'mobile', 'tel'],
  place: [
    '地址',
    '地点',
    '事发地',
    '事发地点',
    '发生地',
    '发生地点',
    '事项地点',
    '事项地址',
    '反映地点',
    '问题地点',
    '问题属地',
    'place',
    'location',
    'address',
  ],
};

/** What a heading means when it is none of the known ones but holds one of their words. */
const parts: readonly (readonly [RegExp, FilledField])[] = [
  [/编号|单号|流水号/, 'sourceNumber'],
  [/电话|手机|联系方式/, 'phone'],
  [/日期|时间/, 'receivedOn'],
  [/渠道|来源|信访方式|信访形式/, 'channel'],
  [/标题|主题/, 'title'],
  [/内容|诉求|详情/, 'text'],
  [/姓名|信访人/, 'name'],
  [/地点|地址/, 'place'],
];

/**
 * Headings about what the office did with a matter, or about the person: a date or text of those is not that of the matter, and a home
 * address or an identity number may not become public as the place of a matter.
 */
const others =
  /办理|承办|经办|处理|答复|回复|办结|结果|责任|领导|批示|截止|期限|到期|满意|评价|回访|备注|序号|身份证|证件|住址|家庭|居住|户籍|联系地址|通讯地址|年龄|性别|人数|单位|部门|状态|类别|分类|类型/;

/** A heading without blanks, brackets and marks. */
const normalise = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[\s*＊:：_#.-]/g, '')
    .toLowerCase();

const exact = new Map(Object.entries(headings).flatMap(([field, words]) => words.map((word) => [word, field as FilledField] as const)));

/** The field that a heading names, and whether it is one of the usual words; undefined when it names none. */
export const fieldOfHeading = (heading: string): { readonly field: FilledField; readonly isUsual: boolean } | undefined => {
  const word = normalise(heading);
  const usual = exact.get(word);
  if (usual !== undefined) return { field: usual, isUsual: true };
  if (isForeignHeading(heading)) return undefined;
  const part = parts.find(([pattern]) => pattern.test(word));
  return part && { field: part[1], isUsual: false };
};

/** Whether a column of numbers is that of the slips by which a hotline hands matters over (便民电话转办单, S4.15). */
export const isSlipHeading = (heading: string): boolean => /转办单|转派单|热线单|热线工单/.test(normalise(heading));

/** Whether a heading names something that is no field of a matter: such a column is never taken for one by its values. */
export const isForeignHeading = (heading: string): boolean => others.test(normalise(heading));
