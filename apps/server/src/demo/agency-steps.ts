import type { CommandInputs } from '@daiban/domain/case/commands';
import type { Opening, Stage } from './stage.ts';

type Mandate = NonNullable<Opening['agency']>;

/** What a principal entrusts on their own page, signed by their own hand. */
export const eSigned = (unitId: string, agentId?: string): Mandate => ({
  unitId,
  ...(agentId === undefined ? {} : { agentId }),
  itemId: 'other',
  scope: ['file', 'inquire', 'deliverPapers', 'collectPapers'],
  form: 'eSigned',
  source: 'portal',
  evidence: [],
});

/** The same by word of mouth at the door, written down and read back; the recording is kept. */
export const atTheDoor = async (stage: Stage, unitId: string): Promise<Mandate> => ({
  unitId,
  itemId: 'other',
  scope: ['file', 'inquire', 'deliverPapers', 'collectPapers', 'attend'],
  form: 'oral',
  source: 'atTheDoor',
  readBack: true,
  evidence: [await stage.keepPaper('口头委托记录.txt', '委托人当面说明委托事项，代办员如实记录并念给本人听，本人无异议。')],
});

/** The agent of a point; undefined where nobody is. */
export const agentOf = (stage: Stage, pointId: string): string | undefined => stage.officer('petitionAgent', pointId);

type Run = Omit<CommandInputs['logAgencyRun'], 'evidence' | 'tripsSaved'> & { readonly tripsSaved?: number };

/** The agent was somewhere for the principal. */
export const runFor = (stage: Stage, agent: string, run: Run): Promise<void> =>
  stage.give('logAgencyRun', { tripsSaved: 1, ...run, evidence: [] }, agent);

/** The step goes up and is taken there (社区代办、街道协调、部门领办、中心督导). */
export const handUp = async (stage: Stage, by: string, to: string, input: CommandInputs['handUpAgency'], note: string): Promise<void> => {
  await stage.give('handUpAgency', input, by);
  await stage.wait(120);
  await stage.give('takeAgencyStep', { note }, to);
};
