import type { OwnMandate } from '@daiban/contract/own-mandate';

type Ended = OwnMandate['earlier'][number]['by'];

const ends: Record<Ended, string> = {
  revoked: '您结束的',
  done: '事情办完',
  termOver: '期限到了',
  agentLeft: '代办员离任',
  agentConflict: '代办员回避',
  principalIncapable: '由监护人决定',
  principalDied: '委托终止',
};

/** Words of the part "my agent" on the page of one matter. Loaded with it. */
export const myAgentZhCN = {
  title: '我的代办员',
  offer: (unit: string) => `可以请${unit}的代办员替您跑腿，不收钱。`,
  offerHint: '请不请由您决定。不请也一样办、一样答复，不会留下记录。',
  take: '请代办员',
  decline: '不需要',
  declined: '好的，这件事照常办理。',
  waiting: (unit: string) => `等${unit}接单，一个工作日内回话。`,
  waitingNamed: (agent: string, unit: string) => `等${agent}（${unit}）接单，一个工作日内回话。`,
  finding: '正在为您另定一位代办员。您也可以结束委托。',
  runs: (agent: string, unit: string) => `${agent}，${unit}`,
  details: '委托了什么',
  mayDo: '可以替您做',
  until: (day: string) => `到${day}为止`,
  untilDone: '到事情办完为止',
  since: (day: string) => `${day}委托`,
  never: '评价、撤回、接受调解或者结果，只能由您自己来。',
  end: '结束委托',
  endTitle: '要结束委托吗',
  endHint: '结束以后，代办员马上看不到这件事，不能撤销；需要的话可以重新委托。这件事继续办，您不用说理由。',
  endYes: '结束委托',
  endNo: '先不结束',
  ended: '委托已经结束，代办员看不到这件事了。',
  ask: '请代办员替您跑',
  invite: '走不动、没时间跑，可以请代办员替您跑，不收钱。',
  finished: '代办已经办完。还有要跑的，可以再请。',
  askHint: '代办不收钱。不请代办也一样办。',
  street: '您在哪个社区、村',
  choose: '请选择',
  who: '请谁代办',
  anybody: (unit: string) => `由${unit}安排`,
  nobody: '那里现在没有代办员，也没有代办站。请直接到窗口，或者打电话。',
  untilLabel: '委托到哪一天',
  untilHint: '不填就是到事情办完为止，最长一年。',
  placeMissing: '请选社区、村',
  whoMissing: '请选一位，或者由代办站安排',
  send: '签署委托',
  sent: '委托已经签好。代办员接单以后，这里能看到。委托书在下面的文书里。',
  earlier: '以前的委托',
  earlierLine: (who: string, from: string, to: string, by: Ended) => `${who}，${from}至${to}，${ends[by]}`,
  link: {
    title: '代办委托',
    lead: (office: string) => `${office}的工作人员替您记录了这份代办委托。`,
    over: '这份委托已经结束。',
    keep: '是您要委托的，什么都不用做。',
    phone: '有疑问请打电话',
    missing: '请从短信里的网址打开这一页。',
  },
};

export type MyAgentTexts = typeof myAgentZhCN;
