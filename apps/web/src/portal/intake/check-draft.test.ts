import { submit } from '@daiban/contract/submissions';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../texts/zh-CN.ts';
import { checkStep, findFaultyStep, stepsOf } from './check-draft.ts';
import { type Draft, newDraft, newMandate, toSubmission } from './draft.ts';
import { isPhone, showPhone } from './phone.ts';

const filled = (part: Partial<Draft> = {}): Draft => ({ ...newDraft('2026-09-24'), text: '楼下门牌太高', name: '苏某', ...part });
const faultsOf = (step: Parameters<typeof checkStep>[0], part: Partial<Draft>): readonly string[] =>
  checkStep(step, filled(part), zhCN).map((fault) => fault.field);

describe('the five questions of filing (D1)', () => {
  it('needs a matter and a name, nothing else', () => {
    expect(findFaultyStep(filled(), zhCN)).toBeUndefined();
    expect(findFaultyStep(filled({ text: ' ' }), zhCN)).toBe('what');
    expect(findFaultyStep(filled({ name: '' }), zhCN)).toBe('contact');
  });

  it('files without a phone number: the query code is enough', () => {
    expect(faultsOf('contact', { phone: '' })).toEqual([]);
    expect(toSubmission(filled()).petitioner).not.toHaveProperty('phone');
  });

  it('asks for an address only when the answer goes by post', () => {
    expect(faultsOf('contact', { reply: 'post' })).toEqual(['address']);
    expect(faultsOf('contact', { reply: 'post', address: '海滨路18号' })).toEqual([]);
    expect(toSubmission(filled({ reply: 'online', address: '海滨路18号' })).petitioner).not.toHaveProperty('address');
  });

  it('takes at most five representatives, never more than there are people (条例第二十条)', () => {
    expect(faultsOf('contact', { persons: '30', representatives: '5' })).toEqual([]);
    expect(faultsOf('contact', { persons: '30', representatives: '6' })).toEqual(['representatives']);
    expect(faultsOf('contact', { persons: '2', representatives: '3' })).toEqual(['representatives']);
    expect(faultsOf('contact', { persons: '几个' })).toEqual(['persons']);
  });

  it('sends what the contract takes', () => {
    const whole = filled({
      place: '海滨路',
      phone: '199 0000 0001',
      reply: 'post',
      address: '海滨路18号',
      persons: '12',
      representatives: '2',
      files: [{ fileId: 'f1', name: '窗户.jpg', mediaType: 'image/jpeg', bytes: 1000, thumbnail: 'data:,' }],
    });
    for (const draft of [filled(), whole]) expect(submit.body?.safeParse(toSubmission(draft)).error).toBeUndefined();
    expect(toSubmission(whole)).toMatchObject({ attachments: ['f1'], electronicService: false, petitioner: { phone: '19900000001' } });
  });

  it('keeps one command id for a draft, so that sending twice files once', () => {
    const draft = filled();
    expect(toSubmission(draft).commandId).toBe(toSubmission({ ...draft, text: '改过的内容' }).commandId);
    expect(newDraft('2026-09-24').commandId).not.toBe(draft.commandId);
  });
});

describe('a phone number', () => {
  it.each(['19900000001', '199 0000 0001', '+86 199-0000-0001', '0575-88880000', '88880000', '（0575）88880000', '１９９００００００01'])(
    'takes %s',
    (typed) => {
      expect(isPhone(typed)).toBe(true);
    },
  );

  it('is read back in the groups in which one says it', () => {
    expect(showPhone('13857500012')).toBe('138 5750 0012');
    expect(showPhone('+86 138-5750-0012')).toBe('138 5750 0012');
    expect(showPhone(' 0575-88880000 ')).toBe('0575-88880000');
    expect(showPhone('')).toBe('');
  });

  it.each(['1990000000', '199000000012', '123', '没有', '12345678901234567890123'])('asks about %s', (typed) => {
    expect(isPhone(typed)).toBe(false);
  });
});

describe('the mandate in the form (D60, S4.7)', () => {
  const agent = { unitId: 'point', unitName: '沥东村代办点', agentId: 'a', agentName: '王阿根', source: 'poster' } as const;
  const signed = { ...newMandate(agent), signature: '苏某', agreed: true };

  it('is a question only for who asked for an agent', () => {
    expect(stepsOf(filled())).not.toContain('mandate');
    expect(stepsOf(filled({ mandate: newMandate(agent) }))).toEqual(['what', 'where', 'files', 'contact', 'mandate', 'check']);
  });

  it('is signed by writing the same name, with at least one thing entrusted and the consent ticked', () => {
    expect(faultsOf('mandate', { mandate: { ...newMandate(agent), scope: [] } })).toEqual(['scope', 'signature', 'agreed']);
    expect(faultsOf('mandate', { mandate: { ...signed, signature: '王某' } })).toEqual(['signature']);
    expect(findFaultyStep(filled({ mandate: signed }), zhCN)).toBeUndefined();
    expect(findFaultyStep(filled({ mandate: signed, name: '苏小某' }), zhCN)).toBe('mandate');
  });

  it('goes along with the matter as the contract takes it; without an agent nothing goes along', () => {
    const sent = toSubmission(filled({ mandate: signed }));
    expect(submit.body?.safeParse(sent).success).toBe(true);
    expect(sent.agency).toEqual({
      unitId: 'point',
      agentId: 'a',
      itemId: 'other',
      scope: ['file', 'inquire', 'deliverPapers', 'collectPapers'],
      form: 'eSigned',
      source: 'poster',
    });
    expect(toSubmission(filled())).not.toHaveProperty('agency');
  });

  it('never entrusts going in one’s place unless the principal says so', () => expect(newMandate(agent).scope).not.toContain('attend'));
});
