/** Words of a posted matter on the case page. */
export const bountyPagesZhCN = {
  bounty: {
    title: '揭榜挂帅',
    stages: { proposed: '待信访人同意', posted: '报名中', judged: '评审中', claimed: '已揭榜' },
    waitsForPetitioner: '信访人看过摘要并同意以后才张榜；不同意就不张榜，办理照常。',
    counts: (bids: number, judges: number) => `报名${bids}份，评审${judges}人（至少3人，总分60分以上）`,
    notScored: '还没有评分',
    points: (total: number) => `${total.toFixed(2)}分`,
    won: '揭榜',
    formula: (plan: number, competence: number, time: number, resources: number) =>
      `方案${plan.toFixed(1)}×40% + 能力${competence.toFixed(1)}×25% + 时间${time.toFixed(1)}×20% + 资源${resources.toFixed(1)}×15%`,
    doneBy: (day: string) => `承诺${day}完成`,
  },
};
