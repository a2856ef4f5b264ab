import { mechanism, opening, rulebook } from './define.ts';

/** 婺城区: agency for residents' matters in three tiers, five kinds of members, an academy, evening and mobile service. */
export const wucheng = rulebook({
  id: 'wucheng',
  version: 2,
  title: '婺城区',
  extends: 'nationalLaw',
  basis: { document: '婺城区公开报道', title: '民情民访代办服务（据公开报道，未见文件原文）' },
  origin: 'local',
  tiers: [
    { tier: 'county', name: '区' },
    { tier: 'township', name: '乡镇街道' },
    { tier: 'community', name: '村社' },
  ],
  duties: [],
  mechanisms: [
    mechanism('peoplesMattersAgency', { title: '民情民访代办服务', article: 'S2.1' }),
    mechanism('agencyNetwork', { title: '区、乡、村三级代办站', items: ['区', '乡', '村'], article: 'S2.2' }),
    mechanism('fiveMemberAgency', {
      title: '五员代办制',
      items: ['区领导', '乡镇街道干部', '两代表一委员', '特聘人民调解员', '网格员'],
      article: 'S2.3',
    }),
    mechanism('citizenOrders', { title: '群众点单、干部跑腿', article: 'S2.4' }),
    mechanism('agencyCounters', { title: '代办员和代办事项的计数', article: 'S2.5' }),
    mechanism('agentAcademy', {
      title: '代办学院',
      items: ['集中培训', '导师帮带', '实践锻炼', '网络学习', '理论研讨'],
      article: 'S2.6',
    }),
    mechanism('agentCohorts', { title: '培训班和村社全覆盖', article: 'S2.7' }),
    mechanism('nightService', { title: '民情民访夜班车，到预约的村社', article: 'S2.8' }),
    mechanism('enterpriseExpress', { title: '助企代办直通车', article: 'S2.9' }),
    mechanism('mobileStation', { title: '流动代办站', article: 'S2.10' }),
    mechanism('zeroTrips', { title: '零跑路', article: 'S2.11' }),
    mechanism('agencyVolunteers', { title: '代办志愿者', article: 'S2.12' }),
    mechanism('pooledResources', { title: '政府、市场、社会资源叠加', items: ['政府', '市场', '社会'], article: 'S2.13' }),
  ],
  openingFigures: [
    opening('三级代办站', 315, '个', { article: 'S2.2' }),
    opening('代办员', 1771, '人', { article: 'S2.5' }),
    opening('代办事项', 21742, '件', { article: 'S2.5', asOf: '2019年以来' }),
    opening('培训班', 5, '批', { article: 'S2.7' }),
    opening('培训学员', 600, '人', { article: 'S2.7' }),
    opening('村社代办员覆盖率', 100, '%', { article: 'S2.7' }),
    opening('夜班车办理诉求', 1711, '件', { article: 'S2.8' }),
  ],
  open: [
    '没有写任何一项期限：均用法定期限和平台默认值。',
    '没有写315个站在区、乡、村各有几个。',
    '没有写夜班车的班次时刻。',
    '没有写职业代办员分几级、发证和晋级各要什么条件：按平台默认，由人决定。',
  ],
});
