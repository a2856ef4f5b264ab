import type { ProblemDefinitions } from '../../platform/http/problem.ts';

/** What the import endpoints can answer beside the general codes. */
export const importTexts: ProblemDefinitions = {
  'ledger-unreadable': {
    status: 422,
    texts: {
      'zh-CN': {
        title: '无法读取这份台账',
        detail: '文件不是带表头的 Excel（.xlsx）、CSV 或 JSONL 台账，或者已损坏、加了密码。',
        nextStep: '请在 Excel 或 WPS 中另存为 .xlsx（旧版 .xls 也请另存）后重新上传。',
      },
      en: {
        title: 'This ledger cannot be read',
        detail: 'The file is not an .xlsx, .csv or .jsonl ledger with headings, or it is damaged or locked with a password.',
        nextStep: 'Save it as .xlsx in your spreadsheet program (also an old .xls) and upload it again.',
      },
    },
  },
  'ledger-too-large': {
    status: 413,
    texts: {
      'zh-CN': {
        title: '台账太大',
        detail: '一份台账最大 50 MB、最多 50,000 行。',
        nextStep: '请按年份或月份拆成几份，分别导入；重复的不会再次登记。',
      },
      en: {
        title: 'This ledger is too large',
        detail: 'A ledger can have 50 MB and 50,000 rows.',
        nextStep: 'Split it by year or month and import the parts; what is in already does not double.',
      },
    },
  },
  'import-running': {
    status: 409,
    texts: {
      'zh-CN': { title: '这份台账正在导入', nextStep: '请等它完成，或先停止导入再修改。' },
      en: { title: 'This ledger is being imported', nextStep: 'Wait until it is done, or stop it first.' },
    },
  },
  'import-finished': {
    status: 409,
    texts: {
      'zh-CN': { title: '这份台账已经导入完成', nextStep: '如果台账有补充，请重新上传；已登记的不会重复。' },
      en: {
        title: 'This ledger has been imported',
        nextStep: 'If it has grown since, upload it again; what is in already does not double.',
      },
    },
  },
  'import-file-gone': {
    status: 409,
    texts: {
      'zh-CN': { title: '上传的台账已不在服务器上', detail: '没有导入的台账只保留七天。', nextStep: '请重新上传；已登记的不会重复。' },
      en: {
        title: 'The uploaded ledger is no longer here',
        detail: 'A ledger that is not imported is kept for seven days.',
        nextStep: 'Upload it again; what is in already does not double.',
      },
    },
  },
};
