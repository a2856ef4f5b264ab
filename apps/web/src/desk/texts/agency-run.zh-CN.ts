/** Words of the pages of agency: its tabs, the board, the catalogue, the panel on the case page. */
export const agencyRunZhCN = {
  agencyTabs: {
    label: '代办',
    board: '代办件',
    catalogue: '代办清单',
  },
  agencyBoard: {
    title: '代办件',
    hint: '群众动嘴，干部跑腿：每件写明现在由谁办、从哪天起。',
  },
  agencyCatalogue: {
    title: '信访代办件工作清单',
    hint: '群众可以请代办员办的事。清单里没有的，也可以选“其他”。',
  },
};
