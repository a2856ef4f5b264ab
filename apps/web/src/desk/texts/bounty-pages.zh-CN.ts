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
  bounties: {
    title: '揭榜挂帅',
    hint: '难办的事项请各单位出主意。这里只写事情本身，不写是谁、在哪里。',
    empty: '现在没有张榜的事项',
    emptyHint: '信访人同意以后张榜，报名和评审结束前都列在这里。',
    postedOn: (day: string) => `${day}张榜`,
    until: { posted: (day: string) => `报名截至${day}`, judged: (day: string) => `${day}前确定团队` },
    own: '本单位的方案',
    bidFor: (unit: string) => `以${unit}名义报名`,
    bids: '请评分',
    rule: '每项0到100分，总分=方案×40%+能力×25%+时间×20%+资源×15%。每份方案都评过的评审人才计入；至少三人，平均60分以上的最高分揭榜。',
    fourMarks: '四项都填上，就算出总分。',
    comesTo: (total: number) => `您给的总分：${total.toFixed(2)}`,
    correct: '改分',
  },
};
