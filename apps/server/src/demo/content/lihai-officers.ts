import type { DemoOfficer, DemoRole } from './office.ts';

type OfficerRow = readonly [name: string, userName: string, post: string, role: DemoRole, units: readonly string[]];

const linesOfDeputies = {
  building: ['city-building', 'enforcement', 'requisition'],
  people: ['public-order', 'social-affairs', 'education-culture'],
  growth: ['economy', 'agriculture', 'general-affairs'],
} as const;

const leaders: readonly OfficerRow[] = [
  ['沈建棠', 'shenjiantang', '街道党工委书记', 'principalLeader', ['committee']],
  ['傅立言', 'fuliyan', '街道办事处主任', 'principalLeader', ['office']],
  ['骆文祺', 'luowenqi', '办事处副主任（分管城建、执法、征迁）', 'deputyLeader', linesOfDeputies.building],
  ['杭小满', 'hangxiaoman', '党工委委员（分管平安、民政社保、教卫文体）', 'deputyLeader', linesOfDeputies.people],
  ['裘志恒', 'qiuzhiheng', '办事处副主任（分管经济、农业农村、综合）', 'deputyLeader', linesOfDeputies.growth],
  ['章海川', 'zhanghaichuan', '东片片长', 'areaLead', ['area-east']],
  ['娄敏之', 'louminzhi', '西片片长', 'areaLead', ['area-west']],
  ['金柏年', 'jinbainian', '南片片长', 'areaLead', ['area-south']],
  ['邵清越', 'shaoqingyue', '北片片长', 'areaLead', ['area-north']],
  ['单国荣', 'shanguorong', '东片联村工作组组长', 'liaisonTeamLead', ['team-east']],
  ['孟彩英', 'mengcaiying', '西片联村工作组组长', 'liaisonTeamLead', ['team-west']],
  ['陶宏斌', 'taohongbin', '南片联村工作组组长', 'liaisonTeamLead', ['team-south']],
  ['冯雪琴', 'fengxueqin', '北片联村工作组组长', 'liaisonTeamLead', ['team-north']],
];

const petitionOffice: readonly OfficerRow[] = [
  ['陈芳', 'chenfang', '信访接待窗口', 'windowOfficer', ['petition-office']],
  ['钟一鸣', 'zhongyiming', '信访接待窗口', 'windowOfficer', ['petition-office']],
  ['倪佳', 'nijia', '便民热线话务员', 'hotlineOperator', ['petition-office']],
  ['应晓东', 'yingxiaodong', '便民热线话务员', 'hotlineOperator', ['petition-office']],
  ['周慕华', 'zhoumuhua', '信访件分派员', 'dispatcher', ['petition-office']],
  ['董其明', 'dongqiming', '信访办主任', 'petitionOfficeHead', ['petition-office']],
  ['许若兰', 'xuruolan', '回访员', 'returnVisitOfficer', ['petition-office']],
  ['魏长林', 'weichanglin', '回访员', 'returnVisitOfficer', ['petition-office']],
  ['田秀', 'tianxiu', '档案员', 'archivist', ['petition-office']],
  ['丁守信', 'dingshouxin', '督查专员', 'supervisionCommissioner', ['office']],
  ['何静文', 'hejingwen', '纪检专员', 'disciplineOfficer', ['discipline']],
  ['华思远', 'huasiyuan', '复查员', 'reviewer', ['office']],
  ['毛立群', 'maoliqun', '听证主持人', 'hearingChair', ['centre']],
  ['俞春梅', 'yuchunmei', '人民调解员', 'mediator', ['mediation']],
  ['祝大庆', 'zhudaqing', '人民调解员', 'mediator', ['mediation']],
  ['顾知非', 'guzhifei', '值班律师', 'dutyLegalAdviser', ['centre']],
  ['程远舟', 'chengyuanzhou', '专家后援团成员（建筑结构）', 'expert', ['centre']],
  ['汤丽君', 'tanglijun', '两代表一委员联络员', 'publicDelegate', ['centre']],
  ['罗子衡', 'luoziheng', '系统管理员', 'systemAdmin', ['general-affairs']],
  ['贺安', 'hean', '安全管理员', 'securityAdmin', ['general-affairs']],
  ['竺明澈', 'zhumingche', '审计管理员', 'auditAdmin', ['office']],
  ['卢颖', 'luying', '个人信息保护负责人', 'dataProtectionOfficer', ['office']],
];

/** Outside the street: they review what it answered. */
const superiors: readonly OfficerRow[] = [
  ['简行之', 'jianxingzhi', '区复查机构负责人', 'unitHead', ['district-review']],
  ['鲍思齐', 'baosiqi', '区复查员', 'reviewer', ['district-review']],
  ['池万里', 'chiwanli', '市复核机构负责人', 'unitHead', ['city-review']],
  ['荀若水', 'xunruoshui', '市复核员', 'reviewer', ['city-review']],
];

const heads: readonly OfficerRow[] = [
  ['夏正平', 'xiazhengping', '党政综合办主任', 'unitHead', ['general-affairs']],
  ['凌卫东', 'lingweidong', '平安法治办主任', 'unitHead', ['public-order']],
  ['吕向阳', 'lvxiangyang', '村镇建设办主任', 'unitHead', ['city-building']],
  ['严谷雨', 'yanguyu', '农业农村办主任', 'unitHead', ['agriculture']],
  ['葛慧珍', 'gehuizhen', '社会事务办主任', 'unitHead', ['social-affairs']],
  ['潘启航', 'panqihang', '经济发展办主任', 'unitHead', ['economy']],
  ['石磊', 'shilei', '综合执法中队中队长', 'unitHead', ['enforcement']],
  ['戚雅宁', 'qiyaning', '教卫文体办主任', 'unitHead', ['education-culture']],
  ['尉建新', 'yujianxin', '征迁办主任', 'unitHead', ['requisition']],
  ['屠明德', 'tumingde', '东片副片长', 'unitHead', ['area-east']],
  ['方倩', 'fangqian', '西片副片长', 'unitHead', ['area-west']],
  ['项永福', 'xiangyongfu', '南片副片长', 'unitHead', ['area-south']],
  ['翁小波', 'wengxiaobo', '北片副片长', 'unitHead', ['area-north']],
];

const handlers: readonly OfficerRow[] = [
  ['乐书怡', 'leshuyi', '党政综合办干部', 'caseHandler', ['general-affairs']],
  ['范一帆', 'fanyifan', '党政综合办干部', 'caseHandler', ['general-affairs']],
  ['宣国强', 'xuanguoqiang', '平安法治办干部', 'caseHandler', ['public-order']],
  ['诸葛晴', 'zhugeqing', '平安法治办干部', 'caseHandler', ['public-order']],
  ['阮志成', 'ruanzhicheng', '村镇建设办干部', 'caseHandler', ['city-building']],
  ['季云', 'jiyun', '村镇建设办干部', 'caseHandler', ['city-building']],
  ['余家豪', 'yujiahao', '村镇建设办干部', 'caseHandler', ['city-building']],
  ['茹根法', 'rugenfa', '农业农村办干部', 'caseHandler', ['agriculture']],
  ['白露', 'bailu', '农业农村办干部', 'caseHandler', ['agriculture']],
  ['姚慧', 'yaohui', '社会事务办干部', 'caseHandler', ['social-affairs']],
  ['施文君', 'shiwenjun', '社会事务办干部', 'caseHandler', ['social-affairs']],
  ['洪亮', 'hongliang', '社会事务办干部', 'caseHandler', ['social-affairs']],
  ['郑思涵', 'zhengsihan', '经济发展办干部', 'caseHandler', ['economy']],
  ['滕跃', 'tengyue', '经济发展办干部', 'caseHandler', ['economy']],
  ['韩铁军', 'hantiejun', '综合执法中队队员', 'caseHandler', ['enforcement']],
  ['谢晓岚', 'xiexiaolan', '综合执法中队队员', 'caseHandler', ['enforcement']],
  ['鲁大年', 'ludanian', '综合执法中队队员', 'caseHandler', ['enforcement']],
  ['苗依依', 'miaoyiyi', '教卫文体办干部', 'caseHandler', ['education-culture']],
  ['柳青松', 'liuqingsong', '教卫文体办干部', 'caseHandler', ['education-culture']],
  ['邹启明', 'zouqiming', '征迁办干部', 'caseHandler', ['requisition']],
  ['濮建芬', 'pujianfen', '征迁办干部', 'caseHandler', ['requisition']],
  ['边伟', 'bianwei', '东片驻村干部', 'caseHandler', ['area-east', 'team-east']],
  ['仇雨桐', 'qiuyutong', '东片驻村干部', 'caseHandler', ['area-east', 'team-east']],
  ['马国富', 'maguofu', '西片驻村干部', 'caseHandler', ['area-west', 'team-west']],
  ['楼梦洁', 'loumengjie', '西片驻村干部', 'caseHandler', ['area-west', 'team-west']],
  ['史浩', 'shihao', '南片驻村干部', 'caseHandler', ['area-south', 'team-south']],
  ['喻秋萍', 'yuqiuping', '南片驻村干部', 'caseHandler', ['area-south', 'team-south']],
  ['龚海峰', 'gonghaifeng', '北片驻村干部', 'caseHandler', ['area-north', 'team-north']],
  ['车瑶', 'cheyao', '北片驻村干部', 'caseHandler', ['area-north', 'team-north']],
];

const agency: readonly OfficerRow[] = [
  ['孙美娟', 'sunmeijuan', '街道代办协调员', 'agencyCoordinator', ['agency-station']],
  ['崔文斌', 'cuiwenbin', '代办督导员', 'agencySupervisor', ['agency-station']],
  ['虞小凤', 'yuxiaofeng', '代办志愿者', 'agencyVolunteer', ['agency-station']],
  ['王阿根', 'wangagen', '代办员', 'petitionAgent', ['agency-lidong', 'agency-huadong', 'agency-huaping']],
  ['赵月仙', 'zhaoyuexian', '代办员', 'petitionAgent', ['agency-donghai', 'agency-shunhai', 'agency-erdu']],
  ['钱宝生', 'qianbaosheng', '代办员', 'petitionAgent', ['agency-lihai', 'agency-sanhui', 'agency-baili']],
  ['李阿花', 'liahua', '代办员', 'petitionAgent', ['agency-chengxi', 'agency-chengyan', 'agency-ruanjia']],
  ['张伟良', 'zhangweiliang', '代办员', 'petitionAgent', ['agency-nanqiao', 'agency-nanhui', 'agency-lianshao']],
  ['徐冬妹', 'xudongmei', '代办员', 'petitionAgent', ['agency-tanxu', 'agency-guodu', 'agency-lianyi']],
  ['胡水根', 'hushuigen', '代办员', 'petitionAgent', ['agency-silian', 'agency-yucun', 'agency-guangrong']],
  ['朱惠娣', 'zhuhuidi', '代办员', 'petitionAgent', ['agency-minsheng', 'agency-weiming', 'agency-xinlian']],
  ['任晓春', 'renxiaochun', '网格员', 'gridWorker', ['village-lihai']],
  ['高亚男', 'gaoyanan', '网格员', 'gridWorker', ['village-lidong']],
  ['林木森', 'linmusen', '网格员', 'gridWorker', ['village-nanhui']],
  ['郭小英', 'guoxiaoying', '网格员', 'gridWorker', ['village-guangrong']],
];

/** Road chiefs are of 广宁街道 (S4.22); these two show the system with segments made for the demo. */
const roadChiefs: readonly OfficerRow[] = [
  ['沈路明', 'shenluming', '沥海社区路长', 'roadChief', ['village-lihai']],
  ['温岚', 'wenlan', '沥东村路长', 'roadChief', ['village-lidong']],
];

const toOfficer = ([name, userName, post, role, units]: OfficerRow, index: number): DemoOfficer => ({
  id: `lihai.officer-${userName}`,
  name,
  userName,
  post,
  roles: units.map((unit) => ({ role, unitId: `lihai.${unit}` })),
  phone: `1990000${String(9001 + index).padStart(4, '0')}`,
});

/** Every account of the street, one role each (duties that must stay apart, point H10 of the points of care, are never in one hand). */
export const lihaiOfficers: readonly DemoOfficer[] = [
  ...leaders,
  ...petitionOffice,
  ...heads,
  ...handlers,
  ...agency,
  ...superiors,
  ...roadChiefs,
].map(toOfficer);
