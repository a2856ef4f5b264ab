import type { AgencyItem } from '@daiban/domain/agency/catalogue';

/** Invented items of a work list, plausible and plain: a real office publishes its own (S3.20). */
const firstItems: readonly AgencyItem[] = [
  {
    id: 'lost-papers',
    title: '证件遗失补办',
    description: '问清到哪个窗口、要哪些材料，能代送的代送。',
    needs: '本人身份证；委托送材料的，写明送哪几样',
    usualDays: 5,
  },
  {
    id: 'allowance-papers',
    title: '低保、临时救助材料递交',
    description: '帮着把申请表和证明理齐，一次递到社会事务窗口，并问清进展。',
    needs: '户口簿、收入和支出的凭证',
    usualDays: 10,
  },
  {
    id: 'medical-claim',
    title: '医疗费报销跑腿',
    description: '外地住院、慢性病购药的报销材料代送代取。',
    needs: '发票、出院小结、社保卡',
    usualDays: 7,
  },
  {
    id: 'neighbour-drain',
    title: '邻里排水、漏水纠纷协调',
    description: '上门看现场，约上下楼和物业一起说，说不拢的请调解。',
    needs: '',
    usualDays: 10,
  },
  {
    id: 'utility-fault',
    title: '水电气和路灯故障报修',
    description: '查清归哪家管，报修并盯到修好。',
    needs: '',
    usualDays: 3,
  },
];

export const demoCatalogues: readonly {
  readonly items: readonly AgencyItem[];
  readonly reason: string;
  /** So many days before the demo begins. */
  readonly daysAgo: number;
}[] = [
  { items: firstItems, reason: '第一版', daysAgo: 200 },
  {
    items: [
      ...firstItems
        .filter(({ id }) => id !== 'utility-fault')
        .map((item) => (item.id === 'lost-papers' ? { ...item, usualDays: 3 } : item)),
      {
        id: 'firm-papers',
        title: '企业用电、用地手续代跑',
        description: '助企专窗收件，代办员到经济发展和供电窗口问清步骤、递交材料。',
        needs: '营业执照复印件、申请书',
        usualDays: 15,
        tier: 'street',
      },
      {
        id: 'elder-errand',
        title: '行动不便老人的文书代取',
        description: '答复书、证明送到家里，读给本人听。',
        needs: '本人的委托',
        usualDays: 2,
      },
    ],
    reason: '加上助企和老人代取；报修改由热线直接派单',
    daysAgo: 60,
  },
];
