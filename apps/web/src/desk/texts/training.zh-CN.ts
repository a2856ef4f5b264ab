/** The bar of a rehearsal. */
export const training = {
  title: '演练环境',
  today: (date: string) => `今天按 ${date} 算。这里的事项都不会真的办理。`,
  moved: (date: string, orders: number) => `已拨到 ${date}${orders === 0 ? '' : `，到期处理 ${orders} 项`}。`,
  moving: '正在往前拨…',
  hours: (count: number) => `往前 ${count} 小时`,
  days: (count: number) => `往前 ${count} 天`,
};
