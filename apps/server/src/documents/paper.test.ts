import {
  accepted,
  answer,
  classified,
  contacted,
  dispatched,
  people,
  registered,
  replied,
  signed,
  submitted,
  type Told,
} from '@daiban/domain/case/fixtures';
import { type NoticeKind, nonAcceptanceReasons, noticeKinds } from '@daiban/domain/case/vocabulary';
import { renderTemplate } from '@daiban/domain/documents/templates/template';
import { findForbiddenWords } from '@daiban/domain/documents/wording';
import { findBannedWord } from '@daiban/domain/rulebook/banned-words';
import { describe, expect, it } from 'vitest';
import { paperSourceOf } from './fixtures.ts';
import { type Paper, toPaper } from './paper.ts';
import type { SaidKind } from './paper-facts.ts';
import { firstTemplates } from './paper-templates.ts';
import { toTemplateValues } from './paper-values.ts';

/** The same facts are refused by a paper of their own, after a comparison claim by claim (D8, care G19). */
const reasonsToDecline = nonAcceptanceReasons.filter((reason) => reason !== 'finalSameFacts');

const refused = (reasonCode: (typeof nonAcceptanceReasons)[number], competentBody?: string): Told => {
  const input = {
    reasonCode,
    law: '《信访工作条例》第二十三条',
    explanation: '户外广告由综合执法部门审批和管理。',
    service: 'readOut' as const,
    ...(competentBody === undefined ? {} : { competentBody }),
    ...(reasonCode === 'notCompetent' ? { handedOver: '来信和照片已经当天转去' } : {}),
  };
  return dispatched().order('notAccept', input, people.unitHead).order('notAccept', input, people.officeHead);
};
const suggested = (): Told =>
  registered()
    .order('classifyKind', { kind: 'suggestion', topics: [] }, people.window)
    .order('assign', { unitId: 'buildingLine', reason: '属城建线职责', reportBack: true }, people.leader)
    .order('accept', { service: 'readOut' }, people.unitHead)
    .order('setHandler', { officerId: 'li' }, people.unitHead)
    .order('contact', { by: 'phone', result: 'clear', note: '已问清' }, people.handler)
    .order(
      'replySuggestion',
      {
        answers: [answer('c1', { disposition: 'adopted' }), answer('c2', { disposition: 'noted' })],
        reward: '赠阅街道年报一册',
        service: 'readOut',
      },
      people.unitHead,
    );
const asked = (): Told =>
  registered()
    .order('classifyKind', { kind: 'consultation', topics: [] }, people.window)
    .order(
      'answerConsultation',
      { answer: '门牌由派出所编制，可以带产权证到户籍窗口申请。', basis: '《地名管理条例》', service: 'readOut' },
      people.window,
    );
const extended = (): Told =>
  contacted().order('extend', { decision: 'approved', days: 30, reason: '需要等待专业检测结论。' }, people.unitHead);
const merged = (): Told =>
  classified().order('merge', { intoCaseId: 'case-0', reason: '同一块广告牌。' }, people.window, {
    facts: { target: { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'handling' } },
  });
const forwarded = (): Told => classified().order('forward', { unitId: 'buildingLine', reason: '属城建线职责' }, people.dispatcher);

const paperOf = (told: Told, kind: NoticeKind, addressee = '张三'): Paper => {
  const issued = told.events.findLast((event) => event.kind === 'noticeIssued' && event.data.notice === kind);
  if (issued?.kind !== 'noticeIssued') throw new Error(`the case has no ${kind}`);
  return toPaper(paperSourceOf(told, issued.data.noticeId, { mergedIntoNumber: 'XF-330602017-2024-0000101' }), addressee);
};
const textOf = ({ title, number = '', issuedBy, addressee, paragraphs, remedy = '' }: Paper): string =>
  [title, number, addressee, ...paragraphs, remedy, issuedBy].join('\n');

/** A case for each paper that is issued today. */
const cases: Readonly<Record<Exclude<NoticeKind, 'evaluationInvitation' | SaidKind>, () => Told>> = {
  receipt: () => submitted({ persons: 12, representatives: 3, attachments: ['a', 'b', 'c'] }),
  acceptanceNotice: accepted,
  nonAcceptanceNotice: () => refused('notCompetent', '越城区综合行政执法局沥海中队'),
  forwardingNotice: forwarded,
  extensionNotice: extended,
  handlingOpinion: replied,
  suggestionReply: suggested,
  mergeNotice: merged,
  consultationAnswer: asked,
  forwardingOrder: forwarded,
  assignmentOrder: () => dispatched(),
};
const issuedKinds = Object.keys(cases) as (keyof typeof cases)[];

const lintedTexts = (): readonly (readonly [string, string])[] => [
  ...issuedKinds.map((kind) => [kind, textOf(paperOf(cases[kind](), kind))] as const),
  ...reasonsToDecline.flatMap((reason) =>
    [undefined, '越城区人民法院'].flatMap((body) =>
      reason === 'notCompetent' && body === undefined
        ? []
        : [[reason, textOf(paperOf(refused(reason, body), 'nonAcceptanceNotice'))] as const],
    ),
  ),
  [
    'evaluationInvitation',
    renderTemplate(
      firstTemplates.evaluationInvitation,
      toTemplateValues('evaluationInvitation', {
        caseNumber: 'XF-330602017-2024-0000123',
        title: '广告牌遮挡窗户',
        receivedOn: '2024-09-24',
        channel: 'phone',
        receiverKind: 'petitionOffice',
        issuedOn: '2024-09-24',
        issuer: { name: '沥海街道信访办公室', phone: '', address: '', hours: '' },
        petitionOffice: { name: '沥海街道信访办公室', phone: '', address: '', hours: '' },
        evaluateUntil: '2024-10-24',
      }),
    ).paragraphs.join('\n'),
  ],
];

describe('every paper', () => {
  it('has a template for each kind of notice', () => {
    expect(Object.keys(firstTemplates).toSorted()).toEqual([...noticeKinds].toSorted());
  });

  it('carries no waiver, no label and no word against the person who petitions (care G1–G5, G18)', () => {
    for (const [kind, text] of lintedTexts()) {
      expect([kind, findForbiddenWords(text), findBannedWord(text)]).toEqual([kind, undefined, undefined]);
      expect(text, kind).not.toMatch(/承诺|保证书|自愿放弃|不得再|稳控|无理|缠|闹/);
    }
  });

  it('is Chinese to the last word: dates as 2024年9月24日, articles in numerals, no code and no gap', () => {
    for (const [kind, text] of lintedTexts()) {
      expect(text, kind).not.toMatch(/\d{4}-\d{2}-\d{2}|第\d+条|undefined|null|[a-z]{2,}|。。|，。|（）|：：/);
    }
  });

  it('says no paragraph twice', () => {
    for (const kind of issuedKinds) {
      const { paragraphs } = paperOf(cases[kind](), kind);
      expect(new Set(paragraphs).size, kind).toBe(paragraphs.length);
    }
  });

  it.each(['nonAcceptanceNotice', 'extensionNotice', 'handlingOpinion', 'suggestionReply', 'mergeNotice', 'consultationAnswer'] as const)(
    '%s ends or delays a matter, so it says how to go on from there (lifecycle G3)',
    (kind) => {
      expect(paperOf(cases[kind](), kind).remedy).toMatch(/可以/);
    },
  );

  it('to a petitioner has the name, the number and the day of the matter', () => {
    for (const kind of issuedKinds.filter((candidate) => !candidate.endsWith('Order'))) {
      const paper = paperOf(cases[kind](), kind);
      expect(paper.addressee).toBe('张三：');
      expect(textOf(paper), kind).toContain('XF-330602017-2024-0000123');
      expect(textOf(paper), kind).toContain('2024年9月24日');
    }
  });
});

describe('the receipt', () => {
  const paper = () => paperOf(cases.receipt(), 'receipt');

  it('says what came in, when and how, in the words it was filed under (条例 18)', () => {
    expect(paper()).toMatchObject({ title: '信访事项回执', issuedBy: '沥海街道信访办公室', issuedOn: '2024-09-24' });
    expect(paper().paragraphs[0]).toBe(
      '您提出的信访事项“一块广告牌挡住了窗”（编号XF-330602017-2024-0000123，渠道：来电），已于2024年9月24日收到。随件收到材料3份。',
    );
    expect(paper()).not.toHaveProperty('number');
  });

  it('says what comes next and by when (条例 22: 15 natural days)', () => {
    expect(textOf(paper())).toContain('沥海街道信访办公室最迟于2024年10月9日登记并转送、交办（《信访工作条例》第二十二条）');
  });

  it('says where to ask without the web (care G16)', () => {
    expect(textOf(paper())).toContain('电话0575-0000 2001');
  });
});

describe('the acceptance notice', () => {
  it('says who handles it, whom to call and until when, the local clock beside the law (条例 23, 34; S3.8)', () => {
    const text = textOf(paperOf(accepted(), 'acceptanceNotice'));
    expect(text).toContain('自2024年9月24日起予以受理（《信访工作条例》第二十三条）');
    expect(text).toContain('办理单位：沥海街道城建线办，电话0575-0000 2003');
    expect(text).toContain('首问负责人：王小兰（电话0575-0000 3001）');
    expect(text).toContain('最迟于2024年10月8日书面答复您（沥工委〔2020〕38号一（五））');
    expect(text).toContain('法定的办结期限是2024年11月25日（《信访工作条例》第三十四条）');
    expect(text).toContain('延长不超过30日');
  });

  it('keeps the dates of its day when the term is extended later', () => {
    expect(textOf(paperOf(extended(), 'acceptanceNotice'))).toBe(textOf(paperOf(accepted(), 'acceptanceNotice')));
  });

  it('promises no extension for a suggestion (条例 29)', () => {
    const text = textOf(paperOf(suggested(), 'acceptanceNotice'));
    expect(text).toContain('是否采纳以及理由（《信访工作条例》第二十九条）');
    expect(text).not.toContain('第三十四条');
  });
});

describe('the non-acceptance notice', () => {
  it('gives reason, rule and the body to turn to (条例 23)', () => {
    const { paragraphs, remedy } = paperOf(cases.nonAcceptanceNotice(), 'nonAcceptanceNotice');
    expect(paragraphs).toContain('理由：这件事项不属于本单位的职权范围。户外广告由综合执法部门审批和管理。');
    expect(paragraphs).toContain('依据：《信访工作条例》第二十三条');
    expect(paragraphs).toContain('您可以这样做：请向越城区综合行政执法局沥海中队提出。我们已经替您移交：来信和照片已经当天转去。');
    expect(remedy).toContain('上一级机关、单位反映，请求核查');
  });

  it.each(reasonsToDecline)('leaves nobody without a way to go on: %s', (reason) => {
    const paper = paperOf(refused(reason, '越城区人民法院'), 'nonAcceptanceNotice');
    expect(textOf(paper)).toMatch(/您可以这样做：.+/);
  });
});

describe('the forwarding notice', () => {
  it('says where the matter went and when an answer is due there, and comes from the office that sent it (条例 22, 23)', () => {
    const paper = paperOf(dispatched(), 'forwardingNotice');
    expect(paper.issuedBy).toBe('沥海街道信访办公室');
    expect(paper.number).toBe('沥信转告〔2024〕15号');
    expect(textOf(paper)).toContain('交由沥海街道城建线办办理（《信访工作条例》第二十二条）');
    expect(textOf(paper)).toContain('沥海街道城建线办最迟于2024年10月9日决定是否受理并书面告知（《信访工作条例》第二十三条）');
    expect(textOf(paperOf(forwarded(), 'forwardingNotice'))).toContain('转送沥海街道城建线办办理');
  });
});

describe('the extension notice', () => {
  it('gives the old date, the new one and why (条例 34)', () => {
    const text = textOf(paperOf(extended(), 'extensionNotice'));
    expect(text).toContain('不能在2024年11月25日以前办结');
    expect(text).toContain('办理期限延长30日，至2024年12月23日（《信访工作条例》第三十四条）');
    expect(text).toContain('延期理由：需要等待专业检测结论。');
  });
});

describe('the handling opinion', () => {
  it('answers claim by claim with facts, decision and basis, and names who handled it (条例 32)', () => {
    const paper = paperOf(replied(), 'handlingOpinion');
    expect(paper).toMatchObject({ title: '信访事项处理意见书', number: '沥信城建线办处〔2024〕15号', issuedBy: '沥海街道城建线办' });
    expect(paper.paragraphs).toContain(
      '诉求一：移走广告牌\n事实和理由：广告牌遮挡二楼窗户，现场核实属实。\n处理意见：支持。三日内将广告牌下移。\n依据：《城市市容和环境卫生管理条例》第十一条',
    );
    expect(textOf(paper)).toContain('诉求二：说明是谁批准的');
    expect(textOf(paper)).toContain('处理意见：解释说明。');
    expect(textOf(paper)).toContain('承办人：李建国（电话0575-0000 2003）');
  });

  it('tells the way to a review: 30 days from receipt, to the next higher organ, with the last day (条例 35)', () => {
    const { remedy, served } = paperOf(replied(), 'handlingOpinion');
    expect(served).toEqual({ on: '2024-09-24', method: 'readOut' });
    expect(remedy).toContain(
      '可以自收到本意见书之日起30日内（最迟2024年10月24日），向本单位的上一级机关、单位请求复查（《信访工作条例》第三十五条）',
    );
    expect(remedy).toContain('是否评价、怎样评价由您自己决定');
  });

  it('names no last day when it is posted, for nobody knows yet when it arrives', () => {
    const posted = signed().order('issueReply', { service: 'post' }, people.unitHead);
    const before = paperOf(posted, 'handlingOpinion');
    expect(before.remedy).toContain('自收到本意见书之日起30日内，向');
    expect(before).not.toHaveProperty('served');
    const noticeId = posted.state.notices.at(-1)?.id ?? '';
    const after = paperOf(posted.order('serveNotice', { noticeId, method: 'post' }, people.unitHead), 'handlingOpinion');
    expect(after.remedy).toBe(before.remedy);
    expect(after.served).toEqual({ on: '2024-09-24', method: 'post' });
  });

  it('names the administrative remedies where a lawful duty was asked for (条例 31(5), 行政复议法 20)', () => {
    const lawful = registered()
      .order('classifyKind', { kind: 'appeal', route: 'lawfulDuty', topics: [] }, people.window)
      .order('assign', { unitId: 'buildingLine', reason: '属城建线职责', reportBack: true }, people.leader)
      .order('accept', { service: 'readOut' }, people.unitHead)
      .order('setHandler', { officerId: 'li' }, people.unitHead)
      .order('contact', { by: 'phone', result: 'clear', note: '已问清' }, people.handler)
      .order('draftReply', { answers: [answer('c1'), answer('c2')] }, people.handler)
      .order('signClosure', { decision: 'signed' }, people.leader)
      .order('issueReply', { service: 'readOut' }, people.unitHead);
    expect(paperOf(lawful, 'handlingOpinion').remedy).toContain('申请行政复议');
    expect(paperOf(replied(), 'handlingOpinion').remedy).not.toContain('行政复议');
  });
});

describe('the other answers', () => {
  it('says of each suggestion whether it is adopted, and the reward (条例 29)', () => {
    const text = textOf(paperOf(suggested(), 'suggestionReply'));
    expect(text).toContain('建议一：移走广告牌');
    expect(text).toContain('处理意见：采纳。');
    expect(text).toContain('处理意见：留作参考。');
    expect(text).toContain('奖励：赠阅街道年报一册');
    expect(text).not.toContain('复查');
  });

  it('answers a consultation once and leaves the way to a petition open (D71)', () => {
    const { paragraphs, remedy } = paperOf(asked(), 'consultationAnswer');
    expect(paragraphs.filter((paragraph) => paragraph.startsWith('答复：'))).toHaveLength(1);
    expect(paragraphs).toContain('您问一：移走广告牌');
    expect(remedy).toContain('可以就此提出信访事项');
  });

  it('says which matter it joined and that nothing is lost (D7)', () => {
    const paper = paperOf(merged(), 'mergeNotice');
    expect(textOf(paper)).toContain('编号XF-330602017-2024-0000101');
    expect(textOf(paper)).toContain('查询码继续有效');
    expect(paper.remedy).toContain('并案可以撤销');
  });
});

describe('orders between units', () => {
  it('give the unit the claims, the days for its decision and for an objection, with the name masked (条例 22, 23)', () => {
    const paper = paperOf(forwarded(), 'forwardingOrder', '沥海街道城建线办');
    expect(paper).toMatchObject({ title: '信访事项转送单', addressee: '沥海街道城建线办：', issuedBy: '沥海街道信访办公室' });
    const text = textOf(paper);
    expect(text).toContain('信访人张*于2024年9月24日提出');
    expect(text).toContain('诉求二：说明是谁批准的');
    expect(text).toContain('自收到之日起15日内（最迟于2024年10月9日）');
    expect(text).toContain('自收到之日起5个工作日内（最迟于2024年9月30日）提出异议');
  });

  it('carry term, report and the signature of the principal leader (两签, S3.12)', () => {
    const told = classified()
      .order('assign', { unitId: 'buildingLine', reason: '属城建线职责', termOn: '2024-10-20', reportBack: true }, people.dispatcher)
      .order('signAssignment', { decision: 'signed' }, people.leader);
    const text = textOf(paperOf(told, 'assignmentOrder', '沥海街道城建线办'));
    expect(text).toContain('最迟于2024年10月20日办结');
    expect(text).toContain('提交办结报告');
    expect(text).toContain('签发：沈志明');
  });
});
