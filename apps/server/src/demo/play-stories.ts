import { untilNow } from './play-matter.ts';
import type { Stage } from './stage.ts';

const petitionOffice = 'lihai.petition-office';
const building = 'lihai.city-building';
const committee = 'lihai.committee';

const who = (stage: Stage, role: Parameters<Stage['officer']>[0], unitId: string): string => {
  const officer = stage.officer(role, unitId);
  if (officer === undefined) throw new Error(`the demo has no ${role} in ${unitId}`);
  return officer;
};

interface Told {
  readonly title: string;
  readonly claim: string;
  readonly contact: { readonly by: 'phone' | 'visit'; readonly note: string };
  readonly site: string;
  readonly place: string;
  readonly facts: string;
  readonly decision: string;
  readonly basis: string;
  readonly said: string;
  readonly words: string;
}

/** From registration to the petitioner's judgement, in office minutes between the steps. */
const handleIt = async (
  stage: Stage,
  kind: 'appeal' | 'assistance',
  told: Told,
  waits: readonly [register: number, sign: number, accept: number, contact: number, visit: number, draft: number, close: number],
): Promise<void> => {
  const [register, sign, accept, contact, visit, draft, close] = waits;
  const window = who(stage, 'windowOfficer', petitionOffice);
  const head = who(stage, 'unitHead', building);
  const handler = who(stage, 'caseHandler', building);
  const leader = who(stage, 'principalLeader', committee);
  await stage.wait(register);
  await stage.give(
    'register',
    { title: told.title, claims: [told.claim], place: told.place, oralTextReadBack: kind === 'assistance' },
    window,
  );
  await stage.give('classifyKind', { kind, topics: [] }, window);
  await stage.give(
    'assign',
    { unitId: building, reason: '属城建线职责，请尽快到场。', routingRule: 'policyLine', reportBack: true },
    who(stage, 'dispatcher', petitionOffice),
  );
  await stage.wait(sign);
  await stage.give('signAssignment', { decision: 'signed' }, leader);
  await stage.wait(accept);
  await stage.give('accept', { service: 'electronic' }, head);
  await stage.give('setHandler', { officerId: handler }, head);
  await stage.wait(contact);
  await stage.give('contact', { by: told.contact.by, result: 'unclear', note: told.contact.note, minutes: 8 }, handler);
  await stage.wait(visit);
  await stage.give(
    'visitSite',
    { visitors: ['承办人', '施工方现场负责人'], place: told.place, note: told.site, petitionerTold: true, attachments: [] },
    handler,
  );
  await stage.wait(draft);
  const claimId = stage.state.claims[0]?.id ?? 'c1';
  await stage.give(
    'draftReply',
    { answers: [{ claimId, disposition: 'supported', facts: told.facts, decision: told.decision, basis: told.basis }] },
    handler,
  );
  await stage.wait(close);
  await stage.give('signClosure', { decision: 'signed' }, leader);
  await stage.give('issueReply', { service: 'electronic' }, head);
  await stage.wait(480);
  await stage.give('returnVisit', { by: 'phone', result: 'satisfied', note: told.said }, who(stage, 'returnVisitOfficer', petitionOffice));
  await stage.give('evaluate', { handlingUnit: 'satisfied', officer: 'satisfied', words: told.words }, 'petitioner', told.words);
  await stage.wait(480);
  await stage.give('confirmExecution', { claimId, note: told.decision }, handler);
};

/** The signboard that blocked a view: raised on the web, answered in under three days (S4.16). See content/stories.ts for what the source says. */
export const playSignboard = (stage: Stage): Promise<void> =>
  untilNow(stage, async () => {
    await stage.open(
      {
        at: stage.now,
        channel: 'online',
        title: '底商招牌装得太高，挡了窗前的视线',
        text: '路上正在统一做店招，我家楼下几间底商的招牌装得比沿路别家都高，从窗户往外看正好被挡住。能不能降到和别家一样高？',
        place: '香山南路沿街底商（石景山区的事例）',
        persons: 1,
        petitioner: { name: '苏某', phone: '19900008601' },
        organisation: false,
      },
      'petitioner',
    );
    await handleIt(
      stage,
      'appeal',
      {
        title: '底商招牌太高，挡住窗前视线',
        claim: '把底商招牌降到与沿路其他招牌一致的高度',
        contact: { by: 'phone', note: '信访人说招牌比两边的高出一截，电话里说不清具体位置，约定到现场看。' },
        site: '底商招牌比沿路招牌偏高，确实挡住楼上住户窗前视线。与施工方商定全路用一个标准。',
        place: '香山南路沿街底商（石景山区的事例）',
        facts: '经现场查看，该处底商招牌安装位置偏高，与沿路招牌高度不一致，影响楼上住户视线，反映属实。',
        decision: '已由施工方在原位置上将招牌下移，与全路招牌统一高度，今后沿街店招按同一标准安装。',
        basis: '《中华人民共和国民法典》关于相邻关系的规定；店招统一安装标准',
        said: '信访人表示招牌已经降下来，窗户不挡了，对办理速度满意。',
        words: '没想到三天不到就改好了。',
      },
      [20, 60, 60, 60, 180, 240, 60],
    );
  });

/** The heating that stayed cold, found on a round through the yard (S4.22–S4.24). */
export const playHeating = (stage: Stage): Promise<void> =>
  untilNow(stage, async () => {
    await stage.open(
      {
        at: stage.now,
        channel: 'patrol',
        text: '社区路长巡查小院时，居民说家里暖气一直不热，请求帮助报修。路长当场代为报修并登记。',
        place: '广宁街道小院（石景山区的事例）',
        persons: 1,
        petitioner: { name: '小院居民' },
        organisation: false,
      },
      { officerId: who(stage, 'windowOfficer', petitionOffice), role: 'windowOfficer', unitId: petitionOffice },
    );
    await handleIt(
      stage,
      'assistance',
      {
        title: '家里暖气不热，请帮忙报修',
        claim: '修好家中不热的暖气',
        contact: { by: 'visit', note: '路长和维修人员一起到居民家中，居民说供暖后一直不热。' },
        site: '逐段排查，查明是立管堵塞，当场更换立管。',
        place: '广宁街道小院（石景山区的事例）',
        facts: '经上门排查，暖气不热系立管堵塞所致。',
        decision: '已更换立管，恢复供暖。',
        basis: '住宅共用供热设施维修责任的有关规定',
        said: '居民表示暖气热了，没有自己跑一趟。',
        words: '说了一声就来修，谢谢。',
      },
      [5, 15, 15, 5, 30, 60, 30],
    );
  });
