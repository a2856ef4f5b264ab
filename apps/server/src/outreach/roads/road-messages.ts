/** What a reporter is written by short message: never where it is or what it is about; a phone may lie on a table. */
export const roadMessages = {
  fixed: (office: string, number: string, address: string): string =>
    `【${office}】您报的 ${number} 说是修好了。请去看一眼，再点这里告诉我们修好没有：${address}`,
  becameCase: (office: string, number: string, caseNumber: string, code: string): string =>
    `【${office}】您报的 ${number} 已经转为信访事项 ${caseNumber}。查询码 ${code}，在网上或者打电话都能查进度。`,
} as const;

/** In whose name a finding becomes a matter when no resident wishes to be its petitioner. */
export const stationName = (communityName: string): string => `${communityName}路长工作站`;
