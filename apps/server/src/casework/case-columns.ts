import type { CaseRow } from '@daiban/contract/cases';
import { labels } from '../case-file/labels.ts';
import type { WorkbookColumn } from './write-workbook.ts';

/** The columns of the exported list; the petitioner as lists show one. */
export const caseColumns: readonly WorkbookColumn<CaseRow>[] = [
  { heading: '编号', width: 26, cell: (row) => row.caseNumber },
  { heading: '标题', width: 34, cell: (row) => row.title },
  { heading: '信访人', width: 10, cell: (row) => row.petitioner },
  { heading: '渠道', width: 10, cell: (row) => labels.channel[row.channel] },
  { heading: '类别', width: 10, cell: (row) => (row.kind === undefined ? '' : labels.kind[row.kind]) },
  { heading: '状态', width: 10, cell: (row) => labels.procedure[row.procedure] },
  { heading: '责任单位', width: 18, cell: (row) => row.unitName },
  { heading: '承办人', width: 10, cell: (row) => row.handlerName ?? '' },
  { heading: '收到日期', width: 12, cell: (row) => row.receivedOn },
  { heading: '下一步', width: 16, cell: (row) => row.nextDuty?.title ?? '' },
  { heading: '限期', width: 12, cell: (row) => row.nextDuty?.dueOn ?? '' },
];
