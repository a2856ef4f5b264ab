/** What each kind of signed change is called; one line a kind, as the features register them. */
export const changeKindsZhCN = {
  changeKinds: {
    setCalendarYear: '工作日历变更',
  },
};
