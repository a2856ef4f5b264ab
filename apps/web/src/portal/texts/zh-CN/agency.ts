import type { EventDataOfAgency } from '@daiban/domain/agency/events-of-agency';
import type { AgencyStep, ExplanationWay, Help, MandateEnd, RunPurpose } from '@daiban/domain/agency/vocabulary-of-agency';
import type { TimelineTexts } from '../timeline-texts.ts';

const purposes: Record<RunPurpose, string> = {
  inquire: '询问进展',
  deliverPapers: '送交材料',
  collectPapers: '领取材料',
  dataReuse: '向部门调取材料',
  meetUnit: '与单位商量',
  visitSite: '到现场查看',
  explain: '说明情况',
  other: '其他',
};
const helps: Record<Help, string> = { guidance: '沟通引导', policyExplanation: '政策解读', hardship: '帮助解决困难' };
const steps: Record<AgencyStep, string> = { community: '代办', street: '协调', department: '领办', district: '督办' };
const ways: Record<ExplanationWay, string> = { inPerson: '当面', phone: '打电话', video: '视频' };
const ends: Record<MandateEnd, string> = {
  done: '事情已经办完，委托到此结束。',
  termOver: '委托期限已到，委托结束。需要的话您可以重新委托。',
  agentLeft: '代办员不再担任这项工作，正在为您另定一位。您也可以随时结束委托。',
  agentConflict: '代办员需要回避，正在为您另定一位。您也可以随时结束委托。',
  principalIncapable: '委托已经终止，由监护人决定下一步。',
  principalDied: '委托已经终止。',
};

const said = (text: string | undefined): string => (text === undefined ? '。' : `：${text}`);
const dayOf = (date: string | undefined): string => {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return day === undefined ? '' : `${year}年${month}月${day}日`;
};
const word = <Key extends string>(list: Record<Key, string>, key: string | undefined): string => list[key as Key] ?? '';
const at = (text: string | undefined): string => (text === undefined ? '' : `在${text}`);
const lasting = (minutes: number | undefined): string => (minutes === undefined || minutes === 0 ? '' : `，用时${minutes}分钟`);
const saving = (trips: number | undefined): string => (trips === undefined || trips === 0 ? '' : `，您少跑${trips}趟`);

/** What the principal reads of the running of their matter. */
export const agencyTimeline: Pick<
  TimelineTexts,
  Exclude<keyof EventDataOfAgency, 'agencyOffered' | 'agencyDeclined' | 'agencyMemberReleased'>
> = {
  mandateGranted: (facts) => `您委托${facts.unit ?? '代办点'}代办${said(facts.text('untilOn') && `到${dayOf(facts.text('untilOn'))}为止`)}`,
  mandateAccepted: (facts) => `${facts.officer ?? '代办员'}（${facts.unit ?? ''}）接单，替您跑腿。`,
  mandateReturned: () => '这位代办员不便代办，正在为您另定一位。',
  agentNamed: (facts) => `为您确定代办员${facts.officer ?? ''}（${facts.unit ?? ''}）。`,
  mandateRevoked: () => '您结束了委托，代办员不能再看到这件事。这件事继续办，不受影响。',
  mandateEnded: (facts) => word(ends, facts.text('cause')),
  agencyPlanned: (facts) => `代办员的计划${said(facts.text('plan'))}`,
  agencyRunLogged: (facts) =>
    `${dayOf(facts.text('ranOn'))}，代办员${at(facts.text('place'))}${word(purposes, facts.text('purpose'))}${lasting(facts.number('minutes'))}${saving(facts.number('tripsSaved'))}${said(facts.text('note'))}`,
  helpRecorded: (facts) => `${word(helps, facts.text('help'))}${said(facts.text('note'))}`,
  principalTripRecorded: (facts) => `您自己跑了一趟，我们记下了${said(facts.text('reason'))}`,
  agencyHandedUp: (facts) => `交给${facts.unit ?? '上一级'}${word(steps, facts.text('step'))}${said(facts.text('reason'))}`,
  agencyStepTaken: (facts) => `${facts.unit ?? ''}已经接手${said(facts.text('note'))}`,
  agencyMemberBound: (facts) => `${facts.officer ?? ''}（${facts.unit ?? ''}）参与解决。`,
  resultExplained: (facts) => `代办员${word(ways, facts.text('way'))}向您说明了结果${said(facts.text('note'))}`,
  resultConfirmed: (facts) =>
    facts.flag('understood') === false ? '您说还没有听明白，代办员会再说明一次。' : '您确认听明白了结果。代办到此结束。',
};
