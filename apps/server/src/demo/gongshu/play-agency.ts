import { agentOf, atTheDoor, eSigned, handUp, runFor } from '../agency-steps.ts';
import { untilNow } from '../play-matter.ts';
import type { Stage } from '../stage.ts';
import { day, headOf } from '../steps.ts';
import { type AgencyHalt, type AgencyMatter, agencyHalts, agencyMatters } from './agency-matters.ts';
import { type DistrictPlay, handle } from './play-district.ts';

const pointOf = ({ community }: AgencyMatter): string => `${community}.agencyPoint`;
const stationOf = ({ community }: AgencyMatter): string => `${community.slice(0, 9)}.agencyStation`;

const agentFor = (stage: Stage, matter: AgencyMatter): string => {
  const agent = agentOf(stage, pointOf(matter));
  if (agent === undefined) throw new Error(`the demo has no agent in ${matter.community}`);
  return agent;
};
const coordinatorFor = (stage: Stage, matter: AgencyMatter): string => {
  const coordinator = stage.officer('agencyCoordinator', stationOf(matter));
  if (coordinator === undefined) throw new Error(`the demo has no coordinator over ${matter.community}`);
  return coordinator;
};
const toDistrict = (matter: AgencyMatter) => ({ ...matter, channel: 'agency', halt: 'done' }) as const;

const isRaised = (matter: AgencyMatter): boolean => matter.raised === true;

/** What each halt means, in its order; a matter that stays in the community skips what is above it. */
const steps: Readonly<Record<AgencyHalt, (stage: Stage, matter: AgencyMatter) => Promise<void>>> = {
  async ordered(stage, matter) {
    const agent = agentFor(stage, matter);
    const opening = {
      at: stage.now,
      title: matter.title,
      text: matter.text,
      place: matter.place,
      persons: 1,
      petitioner: matter.petitioner,
      organisation: false,
    };
    if (matter.door === true)
      await stage.open(
        { ...opening, channel: 'agency', agency: await atTheDoor(stage, pointOf(matter)) },
        { officerId: agent, role: 'petitionAgent', unitId: pointOf(matter) },
      );
    else await stage.open({ ...opening, channel: 'online', agency: eSigned(pointOf(matter), agent) }, 'petitioner');
  },
  async accepted(stage, matter) {
    if (matter.door === true) return;
    await stage.wait(90);
    await stage.give('acceptMandate', {}, agentFor(stage, matter));
  },
  async ran(stage, matter) {
    const agent = agentFor(stage, matter);
    for (const run of matter.runs) {
      await stage.wait(120);
      await runFor(stage, agent, run);
    }
    await stage.give('planAgencyWork', { plan: matter.plan, coordinationNotNeeded: !isRaised(matter) }, agent);
    await stage.give('recordHelp', { help: 'policyExplanation', note: '把办理的步骤和时间讲给委托人听。' }, agent);
  },
  async street(stage, matter) {
    if (!isRaised(matter)) return;
    await stage.wait(60);
    const coordinator = coordinatorFor(stage, matter);
    const reason = '社区办不了，请街道协调。';
    await handUp(stage, agentFor(stage, matter), coordinator, { step: 'street', reason }, '街道已接手，联系职能部门。');
  },
  async department(stage, matter) {
    if (!isRaised(matter)) return;
    await stage.wait(60);
    const input = { step: 'department', unitId: matter.unitId, reason: '属部门职责，请领办。' } as const;
    await handUp(stage, coordinatorFor(stage, matter), headOf(stage, matter.unitId), input, '部门领办，安排经办人。');
  },
  registered: (stage, matter) => handle('registered', stage, toDistrict(matter)),
  assigned: (stage, matter) => handle('assigned', stage, toDistrict(matter)),
  handling: (stage, matter) => handle('handling', stage, toDistrict(matter)),
  answered: (stage, matter) => handle('answered', stage, toDistrict(matter)),
  async explained(stage, matter) {
    await stage.wait(0.5 * day);
    await stage.give('explainResult', { way: 'inPerson', note: matter.explained, evidence: [] }, agentFor(stage, matter));
  },
  async confirmed(stage) {
    await stage.wait(120);
    await stage.give('confirmResult', { understood: true }, 'petitioner');
    await stage.give(
      'evaluate',
      { handlingUnit: 'satisfied', officer: 'satisfied', words: '没有自己跑一趟。' },
      'petitioner',
      '没有自己跑一趟。',
    );
  },
};

const playAgencyMatter = (stage: Stage, matter: AgencyMatter): Promise<void> =>
  untilNow(stage, async () => {
    for (const halt of agencyHalts.slice(0, agencyHalts.indexOf(matter.halt) + 1)) await steps[halt](stage, matter);
    if (matter.revoked !== true) return;
    await stage.wait(60);
    await stage.give('revokeMandate', {}, 'petitioner');
  });

/** Matters of the district that an agent runs: just ordered, at each tier, explained, confirmed, and one whose mandate was ended. */
export const agencyPlays: readonly DistrictPlay[] = agencyMatters.map((matter) => ({
  daysAgo: matter.daysAgo,
  play: (stage) => playAgencyMatter(stage, matter),
}));
