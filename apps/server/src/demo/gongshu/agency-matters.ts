import type { CommandInputs } from '@daiban/domain/case/commands';
import type { DistrictMatter } from './matters.ts';

/** How far a matter with an agent has come; what comes before it in the list has happened. */
export const agencyHalts = [
  'ordered',
  'accepted',
  'ran',
  'street',
  'department',
  'registered',
  'assigned',
  'handling',
  'answered',
  'explained',
  'confirmed',
] as const;
export type AgencyHalt = (typeof agencyHalts)[number];

/** A matter of the district that an agent runs. */
export interface AgencyMatter extends Omit<DistrictMatter, 'halt' | 'channel'> {
  /** Division code of the community whose point was asked. */
  readonly community: string;
  /** The agent took it in at the door; otherwise the principal asked for them on the page. */
  readonly door?: true;
  readonly plan: string;
  readonly runs: readonly Omit<CommandInputs['logAgencyRun'], 'evidence' | 'tripsSaved'>[];
  /** Goes up to the street and from there to the department that handles it; a small matter stays in the community (S0.18). */
  readonly raised?: true;
  readonly explained: string;
  readonly halt: AgencyHalt;
  /** In the end the principal ends the mandate. */
  readonly revoked?: true;
}

const committee = (code: string): string => `${code}.villageCommittee`;

export const agencyMatters: readonly AgencyMatter[] = [
  {
    daysAgo: 12,
    community: '330105001051',
    door: true,
    title: '独居老人高龄津贴停发两个月',
    text: '邻居说阿婆的高龄津贴停了两个月，她腿脚不便，去不了街道。请帮忙问清原因，该补的补上。',
    place: '夹城巷社区',
    kind: 'assistance',
    claim: '查明停发原因，补发高龄津贴',
    unitId: '330105.civil-affairs',
    contactNote: '代办员转来老人的存折复印件，缺生存认证。',
    answer: {
      disposition: 'supported',
      facts: '因未按时生存认证，系统自动停发两个月。',
      decision: '代办员上门协助认证后，停发的两个月已补发到存折。',
      basis: '高龄津贴发放管理的有关规定',
    },
    petitioner: { name: '封阿婆', phone: '19900017101' },
    plan: '先问街道民政窗口停发原因，再上门帮老人认证，最后核对补发到账。',
    runs: [
      { place: '米市巷街道便民服务中心', purpose: 'inquire', minutes: 40, note: '问明是生存认证过期，带回认证办法。', link: 'inquiry' },
      { place: '封阿婆家', purpose: 'collectPapers', minutes: 35, note: '上门拍下存折，协助填好认证表。', link: 'measures' },
    ],
    raised: true,
    explained: '当面把补发的两笔钱对着存折念给老人听。',
    halt: 'confirmed',
  },
  {
    daysAgo: 8,
    community: '330105002051',
    title: '楼下早点铺的油烟进屋',
    text: '早上五点多开始有油烟味，窗户不敢开。我上班走不开，想请代办员帮忙跟店里和管理部门说说。',
    place: '卖鱼桥社区',
    kind: 'appeal',
    claim: '早点铺加装或者清洗油烟净化设施',
    unitId: '330105.city-management',
    contactNote: '代办员和执法人员一起到店，净化器半年没清洗。',
    answer: {
      disposition: 'supported',
      facts: '净化器滤网堵塞，排口朝向居民窗户，反映属实。',
      decision: '店主已清洗净化器，排口改到屋顶，社区每月查看一次。',
      basis: '《中华人民共和国大气污染防治法》关于餐饮油烟的规定',
    },
    petitioner: { name: '查女士', phone: '19900017102' },
    plan: '早上到现场看，和店主谈一次；谈不下来请街道约执法队一起到场。',
    runs: [
      { place: '早点铺', purpose: 'visitSite', minutes: 30, note: '六点到现场，油烟明显，店主愿意清洗，排口要部门定。', link: 'inquiry' },
    ],
    raised: true,
    explained: '打电话说明改造的办法和日期。',
    halt: 'handling',
  },
  {
    daysAgo: 6,
    community: '330105003054',
    door: true,
    title: '公共晾衣架被占，两家有口角',
    text: '楼前公共晾衣架一直被一家占着，说了几次不听，上周还吵起来了。希望社区定个规矩。',
    place: '小河社区',
    kind: 'assistance',
    claim: '定下公共晾衣架轮流使用的办法',
    unitId: committee('330105003054'),
    contactNote: '两家都愿意按单双日用。',
    answer: {
      disposition: 'supported',
      facts: '公共晾衣架被长期占用属实。',
      decision: '楼组会议定下单双日轮流使用，写在楼道公告上，两家都签了字。',
      basis: '居民公约',
    },
    petitioner: { name: '竺先生', phone: '19900017103' },
    plan: '分别听两家怎么说，再请楼组长一起开个短会。',
    runs: [
      { place: '竺先生家', purpose: 'inquire', minutes: 20, note: '听了前后经过，要求不高，有地方晒就行。', link: 'inquiry' },
      { place: '小河社区议事室', purpose: 'meetUnit', minutes: 45, note: '楼组长和两家坐到一起，谈成单双日。', link: 'coordination' },
    ],
    explained: '当面把公告念了一遍，两家都说好。',
    halt: 'explained',
  },
  {
    daysAgo: 3,
    community: '330105003051',
    title: '残疾人证到期换证要跑几个地方',
    text: '我父亲的残疾人证快到期了，听说要先评定再换证，他坐轮椅出门难，请代办员帮忙问清楚、代送材料。',
    place: '大浒路社区',
    kind: 'assistance',
    claim: '代办残疾人证换证',
    unitId: '330105.civil-affairs',
    contactNote: '材料齐全，可上门评定。',
    answer: {
      disposition: 'supported',
      facts: '符合上门评定条件。',
      decision: '安排评定医生上门，换好的证由代办员送到家。',
      basis: '残疾人证管理的有关规定',
    },
    petitioner: { name: '司先生', phone: '19900017104' },
    plan: '先到街道问上门评定怎么约，再收材料送过去。',
    runs: [{ place: '小河街道便民服务中心', purpose: 'inquire', minutes: 30, note: '可以上门评定，要两张照片和旧证。', link: 'inquiry' }],
    raised: true,
    explained: '',
    halt: 'street',
  },
  {
    daysAgo: 4.5,
    community: '330105004052',
    title: '门口路面塌了一块',
    text: '单元门口的水泥路面塌下去一块，下雨积水，老人绕着走。请代办员帮忙报修。',
    place: '和睦社区',
    kind: 'assistance',
    claim: '修补塌陷的路面',
    unitId: committee('330105004052'),
    contactNote: '',
    answer: { disposition: 'supported', facts: '', decision: '', basis: '' },
    petitioner: { name: '禹阿姨', phone: '19900017105' },
    plan: '到现场量一量，看是物业修还是街道修。',
    runs: [{ place: '和睦社区', purpose: 'visitSite', minutes: 15, note: '塌陷约半米见方，已放警示牌。', link: 'inquiry' }],
    explained: '',
    halt: 'ran',
    revoked: true,
  },
  {
    daysAgo: 0.3,
    community: '330105001052',
    title: '想申请家里加装扶手',
    text: '我妈八十多了，洗澡怕滑倒，听说可以申请装扶手，不知道找谁，请代办员帮忙。',
    place: '米市社区',
    kind: 'assistance',
    claim: '申请适老化改造，加装扶手',
    unitId: '330105.civil-affairs',
    contactNote: '',
    answer: { disposition: 'supported', facts: '', decision: '', basis: '' },
    petitioner: { name: '甘女士', phone: '19900017106' },
    plan: '',
    runs: [],
    explained: '',
    halt: 'ordered',
  },
];
