/** Address of one paper. The query code stands behind `#`, where no server sees it. */
export const paperPath = (caseId: string, noticeId: string, queryCode: string): string =>
  `/paper?${new URLSearchParams({ case: caseId, notice: noticeId })}#${queryCode}`;
