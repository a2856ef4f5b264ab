import { describe, expect, it } from 'vitest';
import { availableActions } from '../case/actions.ts';
import { accepted, classified, dispatched, handling, office, outcomeOf, people, registered } from '../case/fixtures.ts';
import { getRulebook } from '../rulebook/catalogue.ts';

const adviser = { officerId: 'gu', role: 'dutyLegalAdviser', unitId: 'petitionOffice' } as const;
const coordinator = { officerId: 'he', role: 'agencyCoordinator', unitId: 'petitionOffice' } as const;
const kinds = (told: { state: { duties: readonly { kind: string }[] } }) => told.state.duties.map(({ kind }) => kind);
const due = (told: { state: { duties: readonly { kind: string; dueOn: string }[] } }, kind: string) =>
  told.state.duties.find((duty) => duty.kind === kind)?.dueOn;

describe('requestSupplement and supply (D3, D4)', () => {
  const request = { missing: '请补充房屋的地址和照片。', service: 'electronic' } as const;
  const asked = (...given: Parameters<typeof registered>) => registered(...given).order('requestSupplement', request, people.window);

  it('asks once, waits ten days from the service of the notice, and the fifteen days of 条例 22 run on', () => {
    const told = asked();
    expect(told.state.procedure).toBe('supplementing');
    expect(due(told, 'supplementWait')).toBe('2024-10-08');
    expect(due(told, 'registerForward')).toBe(due(registered(), 'registerForward'));
    const back = told.order('supply', { response: 'supplied', words: '在桥西路3号', attachments: [] }, people.petitioner);
    expect(back.state.procedure).toBe('registered');
    expect(outcomeOf(back.attempt('requestSupplement', request, people.window))).toBe('supplement-already-requested');
  });

  it('starts the wait of a posted notice with its service (G3)', () => {
    const told = registered().order('requestSupplement', { ...request, service: 'post' }, people.window);
    expect(kinds(told)).not.toContain('supplementWait');
    const noticeId = told.state.notices.at(-1)?.id ?? '';
    expect(kinds(told.order('serveNotice', { noticeId, method: 'post' }, people.window))).toContain('supplementWait');
  });

  it('lets the petitioner decline, keeps the words outside the journal, and takes an empty answer for none', () => {
    const declined = asked().order('supply', { response: 'declined', attachments: [] }, people.petitioner);
    expect(declined.state).toMatchObject({ procedure: 'registered', supplement: { outcome: 'declined' } });
    expect(outcomeOf(asked().attempt('supply', { response: 'supplied', attachments: [] }, people.petitioner))).toBe('nothing-added');
    const words = asked().order('supply', { response: 'supplied', words: '电话里的话', attachments: [] }, people.petitioner);
    expect(JSON.stringify(words.events)).not.toContain('电话里的话');
  });

  it('is the act of the petitioner alone, and lapses by the timer when the ten days are over', () => {
    expect(outcomeOf(asked().attempt('supply', { response: 'declined', attachments: [] }, people.window))).toBe('petitioner-act-only');
    expect(outcomeOf(asked().attempt('lapseSupplement', {}, people.timer))).toBe('window-still-open');
    const lapsed = asked().order('lapseSupplement', {}, people.timer, { at: '2024-10-09T00:00:01+08:00' });
    expect(lapsed.state).toMatchObject({ procedure: 'registered', supplement: { outcome: 'lapsed' } });
  });

  it('does not keep the office from sending the matter on before the clock of the law is over', () => {
    const sent = asked()
      .order('classifyKind', { kind: 'appeal', topics: [] }, people.window)
      .order('forward', { unitId: 'buildingLine', reason: '属城建线' }, people.dispatcher);
    expect(sent.state.procedure).toBe('dispatched');
    expect(kinds(sent)).not.toContain('supplementWait');
  });
});

describe('split of a mixed petition (D5)', () => {
  const input = { claimIds: ['c2'], title: '批准过程', reason: '与占道不是一类事' };

  it('makes a matter of its own with the dates of the first receipt, and links both', () => {
    const result = classified().attempt('split', input, people.window, { commandId: 'new' });
    if (!result.ok) throw new Error(result.refusal.code);
    const { state, begun } = result.value;
    expect(state.claims.map(({ id }) => id)).toEqual(['c1']);
    expect(begun?.state).toMatchObject({
      caseId: 'new',
      procedure: 'registered',
      claims: [{ id: 'c1', text: '说明是谁批准的' }],
      receivedOn: state.receivedOn,
      firstContactOfficer: state.firstContactOfficer,
      links: [{ caseId: 'case-1', relation: 'partOf' }],
    });
    expect(begun?.state.duties.find(({ kind }) => kind === 'registerForward')?.dueOn).toBe(
      state.duties.find(({ kind }) => kind === 'registerForward')?.dueOn,
    );
    expect(state.links).toEqual([{ caseId: 'new', relation: 'partOf' }]);
  });

  it('leaves a claim in both, and knows the claims', () => {
    expect(outcomeOf(classified().attempt('split', { ...input, claimIds: ['c1', 'c2'] }, people.window))).toBe('split-leaves-no-claim');
    expect(outcomeOf(classified().attempt('split', { ...input, claimIds: ['c9'] }, people.window))).toBe('unknown-claim');
  });

  it('keeps a restricted matter and its conflicts restricted on both sides', () => {
    const restricted = classified().order('restrict', { officerIds: ['hui'], reason: '未成年人' }, people.officeHead);
    const result = restricted.attempt('split', input, people.officeHead, { commandId: 'new' });
    expect(result.ok && result.value.begun?.state.restriction).toEqual({ officerIds: ['hui'] });
  });
});

describe('refuseFurther (D8, care G19)', () => {
  const same = (claimId: string) => ({ claimId, sameFacts: true, finding: '与复核意见认定的事实相同' });
  const input = {
    earlierOpinion: '复核〔2024〕3号，2024年3月1日',
    remediesState: 'reReviewDone',
    comparison: [same('c1'), same('c2')],
    newFactsHeard: '信访人没有提出新的事实和理由。',
    law: '《信访工作条例》第三十六条',
    explanation: '本事项已经复核终结。',
    service: 'electronic',
  } as const;

  it('is proposed by one and confirmed by a head, and ends with a served notice', () => {
    const proposed = classified().order('refuseFurther', input, people.dispatcher);
    expect(proposed.state.procedure).toBe('registered');
    expect(proposed.state.duties.some(({ kind, subject }) => kind === 'signTask' && subject === 'furtherRefusal')).toBe(true);
    expect(outcomeOf(proposed.attempt('refuseFurther', input, people.dispatcher))).toBe('needs-second-person');
    const refused = proposed.order('refuseFurther', input, people.officeHead);
    expect(refused.state.procedure).toBe('furtherRefused');
    expect(refused.state.notices.at(-1)).toMatchObject({ notice: 'noFurtherAcceptanceNotice', served: { method: 'electronic' } });
    expect(kinds(refused)).toContain('archiveTask');
    expect(kinds(refused)).not.toContain('registerForward');
  });

  it('lets the petitioner ask the office above to check it within thirty days of the notice, and offers that (D50)', () => {
    const refused = classified().order('refuseFurther', input, people.dispatcher).order('refuseFurther', input, people.officeHead);
    const window = refused.state.duties.find(({ kind }) => kind === 'refusalCheckWindow');
    expect(window).toMatchObject({ dueOn: '2024-10-24', owner: { by: 'petitioner' } });
    const offered = (at: string) =>
      availableActions(refused.state, [people.petitioner], { organisation: office, rulebook: getRulebook('lihai'), at })
        .map(({ command }) => command)
        .includes('requestRefusalCheck');
    expect([offered('2024-10-08T09:00:00+08:00'), offered('2024-10-25T09:00:00+08:00')]).toEqual([true, false]);
    const at = '2024-10-08T09:00:00+08:00';
    const asked = refused.order('requestRefusalCheck', { words: '有新的证据' }, people.petitioner, { at });
    expect(asked.state).toMatchObject({ procedure: 'furtherRefused', refusalCheck: { organUnitId: 'district' } });
    const finding = { outcome: 'overturned', reason: '有新的事实', law: '条例第三十六条' } as const;
    expect(asked.order('checkRefusal', finding, people.reviewer, { at }).state.procedure).toBe('registered');
  });

  it('wants every claim compared, and a claim with new facts stays open', () => {
    const propose = (comparison: readonly { claimId: string; sameFacts: boolean; finding: string }[]) =>
      outcomeOf(classified().attempt('refuseFurther', { ...input, comparison }, people.dispatcher));
    expect(propose([same('c1')])).toBe('claim-not-compared');
    expect(propose([same('c1'), { ...same('c2'), sameFacts: false }])).toBe('new-facts-open-claim');
  });

  it('goes by the re-review alone, unless the rulebook lets lapsed remedies count', () => {
    const lapsed = { ...input, remediesState: 'remediesLapsed' } as const;
    expect(outcomeOf(classified().attempt('refuseFurther', lapsed, people.dispatcher))).toBe('remedies-not-used-up');
    const law = getRulebook('lihai');
    const mechanism = {
      mechanism: 'furtherRefusalAfterLapse',
      title: '逾期',
      running: true,
      document: '文件',
      article: '第1条',
      origin: 'local',
    } as const;
    const rulebook = { ...law, mechanisms: [...law.mechanisms, mechanism] };
    expect(outcomeOf(classified().attempt('refuseFurther', lapsed, people.dispatcher, { rulebook }))).toEqual(['furtherRefusalProposed']);
  });

  it('looks at the earlier matter when it is in this office', () => {
    const named = { ...input, earlierCaseId: 'case-0' } as const;
    const target = { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'final' } as const;
    const attempt = (facts: object) => outcomeOf(classified().attempt('refuseFurther', named, people.dispatcher, { facts }));
    expect(attempt({})).toBe('unknown-case');
    expect(attempt({ target })).toBe('remedies-not-used-up');
    expect(attempt({ target: { ...target, petitionerId: 'other', remediesUsed: 'reReviewDone' } })).toBe('different-petitioner');
    expect(attempt({ target: { ...target, remediesUsed: 'reReviewDone' } })).toEqual(['furtherRefusalProposed']);
  });

  it('can be turned down, and the matter goes on', () => {
    const proposed = classified().order('refuseFurther', input, people.dispatcher);
    expect(outcomeOf(proposed.attempt('forward', { unitId: 'buildingLine', reason: '属城建线' }, people.dispatcher))).toBe(
      'non-acceptance-pending',
    );
    const on = proposed.order('turnDownProposal', { reason: '有新的情况' }, people.officeHead);
    expect(on.state).not.toHaveProperty('intakeProposal');
    expect(kinds(on)).not.toContain('signTask');
  });
});

describe('adviseLegalChannel and returnFromChannel (D9, D10)', () => {
  const input = {
    route: 'litigation',
    body: '区人民法院',
    address: '人民路1号',
    limit: '自知道之日起三年内',
    law: '《信访工作条例》第三十一条第一项',
    explanation: '这是民事合同纠纷，由法院处理。',
    service: 'electronic',
  } as const;
  const advised = () => classified().order('adviseLegalChannel', input, people.window).order('adviseLegalChannel', input, adviser);

  it('is proposed at the window and confirmed by the duty legal adviser, with body, address and limit (条例 31)', () => {
    const proposed = classified().order('adviseLegalChannel', input, people.window);
    expect(outcomeOf(proposed.attempt('adviseLegalChannel', input, people.officeHead))).toBe('legal-adviser-must-confirm');
    const told = advised();
    expect(told.state).toMatchObject({ procedure: 'channelled', route: 'litigation' });
    expect(told.events.map(({ kind }) => kind)).toContain('legalReferralSent');
    expect(told.state.notices.at(-1)?.notice).toBe('legalChannelNotice');
    expect(kinds(told)).not.toContain('registerForward');
  });

  it('knows the route of appeals only, and what was proposed', () => {
    const suggestion = registered().order('classifyKind', { kind: 'suggestion', topics: [] }, people.window);
    expect(outcomeOf(suggestion.attempt('adviseLegalChannel', input, people.window))).toBe('route-only-for-appeal');
    const proposed = classified().order('adviseLegalChannel', input, people.window);
    expect(outcomeOf(proposed.attempt('adviseLegalChannel', { ...input, body: '仲裁委' }, adviser))).toBe('differs-from-proposal');
  });

  it('comes back with the fifteen days from the day of return', () => {
    const at = '2024-11-04T09:00:00+08:00';
    const back = advised().order('returnFromChannel', { channelOutcome: 'bodyDeclined', reason: '法院不予立案' }, people.window, { at });
    expect(back.state.procedure).toBe('registered');
    expect(due(back, 'registerForward')).toBe('2024-11-19');
    // The route that proved wrong no longer stands in the way of a unit that takes it on (D10, D16).
    expect(back.state.route).toBeUndefined();
  });
});

describe('notAccept: finally decided on the same facts (D8, care G19)', () => {
  const same = { reasonCode: 'finalSameFacts', law: '条例第三十六条', explanation: '与前次相同。', service: 'readOut' } as const;

  it('points to the comparison claim by claim, before and after the matter was sent on', () => {
    expect(outcomeOf(classified().attempt('notAccept', same, people.dispatcher))).toBe('claims-to-compare');
    expect(outcomeOf(dispatched().attempt('notAccept', same, people.unitHead))).toBe('claims-to-compare');
  });
});

describe('notAccept: not our duty (D17)', () => {
  const input = {
    reasonCode: 'notCompetent',
    law: '《信访工作条例》第二十三条',
    explanation: '这件事由市级机关负责。',
    competentBody: '市水务局',
    service: 'electronic',
  } as const;

  it('hands the matter to the body that is named', () => {
    const proposed = classified().order('notAccept', input, people.dispatcher);
    expect(outcomeOf(proposed.attempt('notAccept', input, people.officeHead))).toBe('hand-over-missing');
    const done = proposed.order('notAccept', { ...input, handedOver: '9月24日函告，张科收' }, people.officeHead);
    expect(done.events.map(({ kind }) => kind)).toContain('matterHandedOver');
  });

  it('forwards to a unit of this office instead of declining', () => {
    const organisation = {
      ...office,
      unitNamed: (name: string) => (name === '市政水务线' ? { id: 'waterLine', name, kind: 'functionalOffice' } : undefined),
    };
    const own = { ...input, competentBody: '市政水务线' };
    expect(outcomeOf(classified().attempt('notAccept', own, people.dispatcher, { organisation }))).toBe('own-unit-competent');
  });
});

describe('dispute and decideCompetence (D15)', () => {
  const dispute = { otherUnitId: 'waterLine', stance: 'bothDecline', reason: '两家都认为不归自己' } as const;

  it('is decided within five working days, and the clock of acceptance runs on (条例 24)', () => {
    const before = dispatched();
    const disputed = before.order('dispute', dispute, people.unitHead);
    expect(disputed.state.procedure).toBe('disputed');
    expect(due(disputed, 'competenceDecision')).toBe('2024-09-30');
    expect(due(disputed, 'acceptanceDecision')).toBe(due(before, 'acceptanceDecision'));
    const decided = disputed.order(
      'decideCompetence',
      { unitId: 'waterLine', decidedBy: 'commonSuperior', reason: '管网由其管理' },
      people.leader,
    );
    expect(decided.state).toMatchObject({ procedure: 'dispatched', handlingUnitId: 'waterLine', ownerUnitId: 'waterLine' });
    expect(due(decided, 'acceptanceDecision')).toBe(due(before, 'acceptanceDecision'));
    expect(outcomeOf(decided.attempt('object', { ground: '不归我们' }, people.otherHead))).toBe('objection-already-rejected');
  });

  it('needs two units, neither of them complained about', () => {
    expect(outcomeOf(dispatched().attempt('dispute', { ...dispute, otherUnitId: 'buildingLine' }, people.unitHead))).toBe(
      'dispute-needs-two-units',
    );
    const concerned = dispatched().order('recordConcerned', { officerIds: [], unitIds: ['waterLine'], reason: '来信点名' }, people.window);
    expect(outcomeOf(concerned.attempt('dispute', dispute, people.unitHead))).toBe('unit-concerned');
  });
});

describe('acceptSimple (D62, S0.9)', () => {
  const input = { simpleGround: 'dailyLife', service: 'phone' } as const;

  it('is accepted, handled and answered in one session where no signature stands before it', () => {
    const base = { rulebookId: 'nationalLaw' };
    const taken = classified({}, base).order('acceptSimple', input, people.officeHead);
    expect(taken.state).toMatchObject({ procedure: 'handling', simple: { ground: 'dailyLife' }, handler: { officerId: 'xu' } });
    expect(due(taken, 'simpleReply')).toBe('2024-10-12');
    expect(kinds(taken)).toContain('statutoryHandling');
    const answers = taken.state.claims.map(({ id }) => ({
      claimId: id,
      disposition: 'supported' as const,
      facts: '属实',
      decision: '今天修好',
      basis: '职责',
    }));
    const told = taken.order('issueReply', { answers, service: 'phone' }, people.officeHead);
    expect(told.state.procedure).toBe('replied');
    expect(told.state.notices.filter(({ to }) => to === 'petitioner').every(({ served }) => served !== undefined)).toBe(true);
  });

  it('marks a simple matter at intake: three working days to accept it, ten to answer, beside the clocks of the law', () => {
    const marked = registered().order('classifyKind', { kind: 'appeal', topics: [], simple: true }, people.window);
    expect(due(marked, 'simpleAccept')).toBe('2024-09-27');
    expect(kinds(marked)).toContain('registerForward');
    expect(kinds(marked.order('classifyKind', { kind: 'appeal', topics: [] }, people.window))).not.toContain('simpleAccept');
  });

  it('is for first matters of few people on an own route, and leaves the signature of the local rule alone', () => {
    const target = { caseId: 'case-0', petitionerId: 'petitioner', procedure: 'concluded' } as const;
    const follows = classified().order('link', { otherCaseId: 'case-0', relation: 'follows', reason: '接着反映' }, people.window, {
      facts: { target },
    });
    expect(outcomeOf(follows.attempt('acceptSimple', input, people.window))).toBe('not-a-first-matter');
    const group = classified({ persons: 6, representatives: 2 });
    expect(outcomeOf(group.attempt('acceptSimple', input, people.window))).toBe('group-is-not-simple');
    const elsewhere = { ...input, unitId: 'buildingLine', officerId: 'li' };
    expect(outcomeOf(classified().attempt('acceptSimple', elsewhere, people.window))).toBe('assignment-needs-signature');
    expect(outcomeOf(dispatched().attempt('acceptSimple', { ...input, officerId: 'qian' }, people.unitHead))).toBe('officer-not-in-unit');
  });

  it('tells on the phone only receipts, answers of consultations and papers of simple matters', () => {
    expect(outcomeOf(dispatched().attempt('accept', { service: 'phone' }, people.unitHead))).toBe('not-by-phone');
    expect(outcomeOf(dispatched().attempt('acceptSimple', input, people.unitHead))).toContain('caseAccepted');
  });
});

describe('raiseTier (D70)', () => {
  const organisation = {
    ...office,
    unit: (id: string) => {
      const unit = office.unit(id);
      return unit === undefined || id === 'partyCommittee' ? unit : { ...unit, parentId: 'partyCommittee' };
    },
  };
  const input = { unitId: 'partyCommittee', reason: '社区解决不了' };

  it('hands the matter up with its clocks, and it does not go back down', () => {
    const before = accepted();
    const raised = before.order('raiseTier', input, coordinator, { organisation });
    expect(raised.state).toMatchObject({ handlingUnitId: 'partyCommittee', raisedFrom: ['buildingLine'] });
    expect(raised.state).not.toHaveProperty('dispatchProposal');
    expect(due(raised, 'statutoryHandling')).toBe(due(before, 'statutoryHandling'));
    expect(outcomeOf(raised.attempt('setLead', { unitId: 'buildingLine', reason: '退回' }, people.officeHead))).toBe('tier-already-raised');
  });

  it('goes to a higher tier only', () => {
    expect(outcomeOf(accepted().attempt('raiseTier', { ...input, unitId: 'waterLine' }, coordinator, { organisation }))).toBe(
      'unit-not-higher',
    );
  });
});

describe('offerSupport and answerSupport (D28, care G11)', () => {
  const input = { support: 'legalAid', note: '可以到司法所申请法律援助', ownWish: false } as const;

  it('keeps that it was offered, accepted or declined, and declining changes nothing else', () => {
    const before = handling();
    const offered = before.order('offerSupport', input, people.handler);
    const declined = offered.order('answerSupport', { offerId: 'h1', response: 'declined' }, people.petitioner);
    expect(declined.state.supportOffers).toEqual([{ id: 'h1', support: 'legalAid', response: 'declined' }]);
    expect(declined.state.duties).toEqual(before.state.duties);
    expect(declined.state.procedure).toBe(before.state.procedure);
    expect(outcomeOf(declined.attempt('answerSupport', { offerId: 'h1', response: 'accepted' }, people.petitioner))).toBe(
      'offer-already-answered',
    );
    expect(outcomeOf(offered.attempt('answerSupport', { offerId: 'h1', response: 'declined' }, people.handler))).toBe(
      'petitioner-act-only',
    );
    expect(outcomeOf(offered.attempt('answerSupport', { offerId: 'h7', response: 'declined' }, people.petitioner))).toBe('unknown-offer');
  });

  it('a firm or a social body helps with one matter only when the petitioner accepts (S2.13)', () => {
    const help = { support: 'pooledHelp', note: '沥海义工队可以帮忙搬东西', ownWish: false } as const;
    const offered = handling().order('offerSupport', help, people.handler);
    expect(offered.state.supportOffers).toEqual([{ id: 'h1', support: 'pooledHelp' }]);
    expect(outcomeOf(offered.attempt('answerSupport', { offerId: 'h1', response: 'accepted' }, people.handler))).toBe(
      'petitioner-act-only',
    );
    const accepted = offered.order('answerSupport', { offerId: 'h1', response: 'accepted' }, people.petitioner);
    expect(accepted.state.supportOffers).toEqual([{ id: 'h1', support: 'pooledHelp', response: 'accepted' }]);
  });

  it('offers counselling by own wish only (精神卫生法 27)', () => {
    const counselling = { ...input, support: 'counselling' } as const;
    expect(outcomeOf(handling().attempt('offerSupport', counselling, people.handler))).toBe('own-wish-missing');
    expect(outcomeOf(handling().attempt('offerSupport', { ...counselling, ownWish: true }, people.handler))).toEqual(['supportOffered']);
    const offered = handling().order('offerSupport', input, people.handler);
    expect(outcomeOf(offered.attempt('offerSupport', input, people.handler))).toBe('support-already-offered');
  });
});
