import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, type Matter, staffOf } from '../testing/matters.ts';
import { openTestOffice, type TestOffice } from '../testing/test-office.ts';
import { explainFor } from './access.ts';

let office: TestOffice;
let matter: Matter;
beforeAll(async () => {
  office = await openTestOffice();
  matter = await office.file();
  await bring(staffOf(office), matter, 'handling');
}, 60_000);
afterAll(() => office.close());

interface Explained {
  readonly conflicted: boolean;
  readonly sees: readonly string[];
  readonly rowsThatDoNotApply: readonly { readonly relation: string; readonly why: string }[];
  readonly rows: readonly { readonly relation: string }[];
  readonly commands: readonly { readonly command: string; readonly allowed: boolean; readonly why: string }[];
}
const explain = async (...options: string[]): Promise<Explained> =>
  (await explainFor([...options, '--case', matter.caseNumber], office.journal)) as Explained;

describe('daiban access', () => {
  it('says by which row the head of the handling unit sees a case, and which command is out of turn', async () => {
    const found = await explain('--role', 'unitHead', '--unit', 'lihai.city-building');
    expect(found.rows).toMatchObject([{ relation: 'ownUnit' }]);
    expect(found.sees).toContain('personalData');
    const by = new Map(found.commands.map((one) => [one.command, one]));
    expect(by.get('issueReply')).toMatchObject({ allowed: true, why: 'unitHead@lihai.city-building' });
    expect(by.get('accept')).toMatchObject({ allowed: false, why: 'out-of-turn' });
    expect(by.get('signClosure')).toMatchObject({ allowed: false, why: 'not-permitted' });
  });

  it('shows a liaison team lead of another area nothing, and no command', async () => {
    const found = await explain('--role', 'liaisonTeamLead', '--unit', 'lihai.team-east');
    expect(found.sees).toEqual([]);
    expect(found.rowsThatDoNotApply.map(({ relation, why }) => `${relation}: ${why}`)).toContain('ownUnit: does-not-stand-so');
    expect(found.commands.every(({ allowed, why }) => !allowed && why === 'case-unknown')).toBe(true);
  });

  it('takes a person by name with all their posts, and says when a conflict keeps them away (D63)', async () => {
    expect((await explain('--officer', '季云')).sees).toContain('case');
    const declared = await (await office.as('jiyun')).command(matter.caseId, 'declareConflict', { conflict: 'kinship', note: '表亲' });
    expect(declared.status).toBe(200);
    expect(await explain('--officer', '季云')).toMatchObject({ conflicted: true, sees: [], rows: [] });
  });

  it('names what is missing', async () => {
    await expect(explain('--role', 'unitHead')).rejects.toThrow('--unit');
    await expect(explain('--role', 'policeOfficer', '--unit', 'lihai.office')).rejects.toThrow('Name a role');
    await expect(explainFor(['--role', 'unitHead', '--unit', 'lihai.office', '--case', 'XF-0'], office.journal)).rejects.toThrow('no case');
  });
});
