import { randomUUID } from 'node:crypto';
import type { ResponseOf } from '@daiban/contract/endpoint';
import type { listTemplates } from '@daiban/contract/paper-templates';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedClock } from '../platform/clock.ts';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type Person, type TestOffice } from '../testing/test-office.ts';

type Paper = ResponseOf<typeof listTemplates>['templates'][number];
type Template = Paper['versions'][number]['template'];

let office: TestOffice;
let system: Person;
let security: Person;
let before: Matter;
const clock = simulatedClock(new Date('2026-09-24T01:00:00Z'));

const paperOf = async (notice: NoticeKind): Promise<Paper> => {
  const { body } = await system.get('/api/admin/templates');
  const found = (body as unknown as ResponseOf<typeof listTemplates>).templates.find((paper) => paper.notice === notice);
  if (found === undefined) throw new Error(`no template of ${notice}`);
  return found;
};
const propose = (template: Template, given: { basedOn?: number; effectiveOn?: string; notice?: NoticeKind } = {}) => {
  const content = { notice: 'acceptanceNotice', basedOn: 1, effectiveOn: '2026-09-24', template, ...given };
  return system.post('/api/admin/changes', { id: randomUUID(), kind: 'editTemplate', content, reason: '写得更明白' });
};
const publish = async (template: Template, given: Parameters<typeof propose>[1] = {}) => {
  const { status, body } = await propose(template, given);
  expect([status, body.code]).toEqual([201, undefined]);
  return security.post(`/api/admin/changes/${String(body.id)}/decision`, { decision: 'approved' });
};
const withSentence = ({ blocks, remedy }: Template, text: string): Template => ({ blocks: [...blocks, { text }], remedy });
const first = async () => {
  const [version] = (await paperOf('acceptanceNotice')).versions;
  if (version === undefined) throw new Error('there is no first version');
  return version.template;
};
const accepted = async (): Promise<Matter> => {
  const matter = await office.file();
  await bring(staffOf(office), matter, 'handling');
  return matter;
};
const textOf = async (matter: Matter): Promise<string> => {
  const clerk = await office.as('chenfang');
  const { body } = await clerk.get(`/api/cases/${matter.caseId}`);
  const found = (body.notices as { id: string; notice: string }[]).find(({ notice }) => notice === 'acceptanceNotice');
  const paper = await clerk.get(`/api/cases/${matter.caseId}/papers/${found?.id ?? ''}`);
  return (paper.body.paragraphs as string[]).join('\n');
};

beforeAll(async () => {
  office = await openTestOffice(clock);
  [system, security] = [await office.as('luoziheng'), await office.as('hean')];
  before = await accepted();
}, 60_000);
afterAll(() => office.close());

describe('the wording of papers', () => {
  it('is read by the administration and by nobody at the window', async () => {
    expect((await (await office.as('chenfang')).get('/api/admin/templates')).body.code).toBe('not-permitted');
    expect(await paperOf('handlingOpinion')).toMatchObject({ inForce: 1, pending: false, versions: [{ version: 1 }] });
  });

  it('is refused with every fault when it asks for a waiver or leaves out what the paper has to say (care G4, 条例 23)', async () => {
    const refused = await propose({ blocks: [{ text: '受理后不再上访。' }], remedy: [] });
    expect([refused.status, refused.body.code]).toEqual([422, 'template-refused']);
    expect(JSON.stringify(refused.body)).toContain('required-field-missing');
    expect(JSON.stringify(refused.body)).toContain('不再上访');
  });

  it('is in force only when a second person has signed it, never the same one', async () => {
    const { body } = await propose(withSentence(await first(), '请保管好本告知书。'));
    expect((await system.post(`/api/admin/changes/${String(body.id)}/decision`, { decision: 'approved' })).body.code).toBe(
      'second-person-needed',
    );
    expect(await paperOf('acceptanceNotice')).toMatchObject({ inForce: 1, pending: true });
    expect((await security.post(`/api/admin/changes/${String(body.id)}/decision`, { decision: 'approved' })).body.decision).toBe(
      'approved',
    );
    expect(await paperOf('acceptanceNotice')).toMatchObject({
      inForce: 2,
      pending: false,
      versions: [{ version: 1 }, { version: 2, effectiveOn: '2026-09-24', reason: '写得更明白' }],
    });
  });

  it('stays with the papers that were issued in it: old ones keep the old words', async () => {
    expect(await textOf(await accepted())).toContain('请保管好本告知书。');
    expect(await textOf(before)).not.toContain('请保管好本告知书。');
  });

  it('is refused when somebody published another one since, when nothing changed, and when it would be in force earlier', async () => {
    const words = withSentence(await first(), '另一句。');
    expect((await propose(words)).body.code).toBe('template-changed-since');
    const newest = (await paperOf('acceptanceNotice')).versions.at(-1);
    expect((await propose(newest?.template ?? words, { basedOn: 2 })).body.code).toBe('template-unchanged');
    expect((await propose(words, { basedOn: 2, effectiveOn: '2026-09-23' })).body.code).toBe('template-too-early');
  });

  it('of a later day waits for it, and an earlier wording comes back as a new version', async () => {
    expect((await publish(await first(), { basedOn: 2, effectiveOn: '2026-09-28' })).body.decision).toBe('approved');
    expect(await textOf(await accepted())).toContain('请保管好本告知书。');
    clock.advanceTo(new Date('2026-09-28T01:00:00Z'));
    // The session of the week before is over.
    system = await office.as('luoziheng');
    expect(await paperOf('acceptanceNotice')).toMatchObject({ inForce: 3 });
    expect(await textOf(await accepted())).not.toContain('请保管好本告知书。');
  });
});
