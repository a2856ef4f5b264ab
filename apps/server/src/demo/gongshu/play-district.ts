import { gongshuIds } from '../content/gongshu-units.ts';
import { untilNow } from '../play-matter.ts';
import type { Stage } from '../stage.ts';
import { day, handlerOf, headOf } from '../steps.ts';
import { type DistrictMatter, districtMatters, type Halt, halts } from './matters.ts';

/** A matter of the district, with how many days ago it came in. */
export interface DistrictPlay {
  readonly daysAgo: number;
  readonly play: (stage: Stage) => Promise<void>;
}

const seat = (stage: Stage, role: Parameters<Stage['officer']>[0]): string => {
  const officer = stage.officer(role, gongshuIds.petitionOffice);
  if (officer === undefined) throw new Error(`the demo of the district has no ${role}`);
  return officer;
};

const isSpoken = ({ channel }: DistrictMatter): boolean => channel === 'visit' || channel === 'phone';

const arrive = (stage: Stage, matter: DistrictMatter): Promise<void> =>
  stage.open(
    {
      at: stage.now,
      channel: matter.channel,
      title: matter.title,
      text: matter.text,
      place: matter.place,
      persons: 1,
      petitioner: matter.petitioner,
      organisation: false,
    },
    isSpoken(matter) ? { officerId: seat(stage, 'windowOfficer'), role: 'windowOfficer', unitId: gongshuIds.petitionOffice } : 'petitioner',
  );

/** From the door as far as the matter has come, each step by whom it is due. */
const steps: Readonly<Record<Exclude<Halt, 'received'>, (stage: Stage, matter: DistrictMatter) => Promise<void>>> = {
  async registered(stage, matter) {
    await stage.wait(isSpoken(matter) ? 10 : 0.3 * day);
    const window = seat(stage, 'windowOfficer');
    await stage.give(
      'register',
      { title: matter.title, claims: [matter.claim], place: matter.place, oralTextReadBack: isSpoken(matter) },
      window,
    );
    await stage.give('classifyKind', { kind: matter.kind, topics: [] }, window);
  },
  async assigned(stage, matter) {
    await stage.wait(60);
    await stage.give(
      'assign',
      { unitId: matter.unitId, reason: '属你单位职责，请按时限办理并报结果。', reportBack: true },
      seat(stage, 'dispatcher'),
    );
  },
  async handling(stage, { unitId, contactNote }) {
    const head = headOf(stage, unitId);
    await stage.wait(0.4 * day);
    await stage.give('accept', { service: 'electronic' }, head);
    await stage.give('setHandler', { officerId: handlerOf(stage, unitId) }, head);
    await stage.wait(90);
    await stage.give('contact', { by: 'phone', result: 'clear', note: contactNote, minutes: 7 }, handlerOf(stage, unitId));
  },
  async answered(stage, { unitId, answer }) {
    await stage.wait(1.5 * day);
    await stage.give('draftReply', { answers: stage.state.claims.map(({ id }) => ({ ...answer, claimId: id })) }, handlerOf(stage, unitId));
    await stage.wait(60);
    await stage.give('issueReply', { service: 'electronic' }, headOf(stage, unitId));
  },
  async done(stage, { unitId, answer }) {
    await stage.wait(0.6 * day);
    await stage.give(
      'returnVisit',
      { by: 'phone', result: 'satisfied', note: '信访人表示已经解决，认可。' },
      seat(stage, 'returnVisitOfficer'),
    );
    await stage.give(
      'evaluate',
      { handlingUnit: 'satisfied', officer: 'satisfied', words: '说一声就来办了。' },
      'petitioner',
      '说一声就来办了。',
    );
    for (const { id } of stage.state.claims)
      await stage.give('confirmExecution', { claimId: id, note: answer.decision }, handlerOf(stage, unitId));
  },
};

export type HandlingStep = Exclude<Halt, 'received' | 'done'>;
/** A step of handling, for a matter that an agent runs beside it. */
export const handle = (step: HandlingStep, stage: Stage, matter: DistrictMatter): Promise<void> => steps[step](stage, matter);

const playDistrictMatter = (stage: Stage, matter: DistrictMatter): Promise<void> =>
  untilNow(stage, async () => {
    await arrive(stage, matter);
    for (const halt of halts.slice(1, halts.indexOf(matter.halt) + 1)) if (halt !== 'received') await steps[halt](stage, matter);
  });

/** The ordinary matters of the demo office of 拱墅区. */
export const districtPlays: readonly DistrictPlay[] = districtMatters.map((matter) => ({
  daysAgo: matter.daysAgo,
  play: (stage) => playDistrictMatter(stage, matter),
}));
