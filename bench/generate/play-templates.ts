import type { Role } from '@daiban/domain/case/vocabulary';
import type { DemoMatter } from '../../apps/server/src/demo/content/matter.ts';
import { demoMatters } from '../../apps/server/src/demo/content/matters.ts';
import { playMatter } from '../../apps/server/src/demo/play-matter.ts';
import { laterAtWork, Stage, type StageParts } from '../../apps/server/src/demo/stage.ts';
import type { Journal } from '../../apps/server/src/journal/journal.ts';
import type { PersonalData } from '../../apps/server/src/platform/personal-data/personal-data.ts';

/** A case that the real commands made, and the matter it tells of. */
export interface Played {
  readonly caseId: string;
  readonly matter: DemoMatter;
}

const dayMilliseconds = 86_400_000;
const together = 6;

const inTurns = async (
  matters: readonly DemoMatter[],
  play: (matter: DemoMatter, index: number) => Promise<string | undefined>,
): Promise<Played[]> => {
  const played: Played[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next;
      next += 1;
      const matter = matters[index];
      if (matter === undefined) return;
      const caseId = await play(matter, index);
      if (caseId !== undefined) played.push({ caseId, matter });
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  return played;
};

const partsOf = (journal: Journal, personal: PersonalData, until: Date): StageParts => ({
  journal,
  personal,
  until,
  keepPaper: (name) => Promise.reject(new Error(`copies have no files, and ${name} would be in all of them`)),
});

/** Which matters are played, and between how many days ago they were received. */
export interface Span {
  /** 0, 1 or 2: which third of the demo matters; each third has all topics. */
  readonly third: number;
  readonly fromDays: number;
  readonly toDays: number;
}

/** Plays a third of the demo matters, each carried on to the present. */
export const playMatters = (journal: Journal, personal: PersonalData, { third, fromDays, toDays }: Span): Promise<Played[]> => {
  const now = journal.clock.now();
  const matters = demoMatters.filter((_, index) => index % 3 === third);
  return inTurns(matters, async (matter, index) => {
    const days = toDays + ((fromDays - toDays) * ((index * 7) % matters.length)) / matters.length;
    const start = laterAtWork(new Date(now.getTime() - days * dayMilliseconds), (index * 37) % 300, journal.calendar);
    if (start >= now) return undefined;
    const stage = new Stage(partsOf(journal, personal, now), start);
    await playMatter(stage, matter, index, toDays === 0);
    return stage.state.caseId;
  });
};

const petitionOffice = 'lihai.petition-office';

const officerOf = (stage: Stage, unitId: string, ...roles: readonly Role[]): string => {
  for (const role of roles) {
    const officer = stage.officer(role, unitId);
    if (officer !== undefined) return officer;
  }
  throw new Error(`nobody in ${unitId} is ${roles.join(' or ')}`);
};

/** How far a matter is taken for a pool of cases that wait for one certain command. */
export type Waiting = 'register' | 'contact';

/** Files matters by the web and takes them to the point where they wait for that command. */
export const playWaiting = (journal: Journal, personal: PersonalData, waiting: Waiting, count: number): Promise<Played[]> => {
  const now = journal.clock.now();
  const matters = demoMatters
    .filter((matter) => matter.kind === 'appeal' && matter.persons === 1 && matter.organisation !== true)
    .slice(0, count);
  return inTurns(matters, async (matter) => {
    const stage = new Stage(partsOf(journal, personal, now), new Date(now.getTime() - 3_600_000));
    const { title, text, place, persons, petitioner } = matter;
    await stage.open({ at: stage.now, channel: 'online', title, text, place, persons, petitioner, organisation: false }, 'petitioner');
    if (waiting === 'register') return stage.state.caseId;
    const window = officerOf(stage, petitionOffice, 'windowOfficer');
    const head = officerOf(stage, matter.lineUnitId, 'unitHead', 'areaLead');
    await stage.give('register', { title, claims: [...matter.claims], place, oralTextReadBack: false }, window);
    await stage.give('classifyKind', { kind: 'appeal', topics: [] }, window);
    await stage.give(
      'assign',
      { unitId: matter.lineUnitId, reason: '属业务线职责。', routingRule: matter.routing, reportBack: true },
      officerOf(stage, petitionOffice, 'dispatcher'),
    );
    await stage.give('signAssignment', { decision: 'signed' }, officerOf(stage, 'lihai.committee', 'principalLeader'));
    await stage.give('accept', { service: 'electronic' }, head);
    await stage.give('setHandler', { officerId: officerOf(stage, matter.lineUnitId, 'caseHandler', 'unitHead') }, head);
    return stage.state.caseId;
  });
};
