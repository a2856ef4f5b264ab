import { type CommandName, commandSchemas } from '@daiban/contract/commands';
import { z } from 'zod';
import type { CommandField } from '../texts/vocabulary-texts.ts';
import type { Texts } from '../texts/zh-CN.ts';

/** How a field of a command is asked for. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'date'
  | 'lines'
  | 'answers'
  | 'files'
  | 'unit'
  | 'officer'
  | 'case'
  | 'notice'
  | 'subTask'
  | 'question'
  | 'recusalRequest'
  | 'attendance'
  | 'copyNotice'
  | 'supervision'
  | 'redCard'
  | 'officers'
  | 'units'
  | 'routingRule'
  | 'claims'
  | 'comparison'
  | 'promisedClaim'
  | 'hold'
  | 'invitation'
  | 'meetingTask'
  | 'bid'
  | 'measures'
  | 'offers'
  | 'decisions'
  | 'scopes'
  | 'agencyItem';

export interface CommandFieldShape {
  readonly name: CommandField;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly initial?: unknown;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

const byName: Partial<Record<CommandField, FieldKind>> = {
  answers: 'answers',
  attachments: 'files',
  unitId: 'unit',
  receiverUnitId: 'unit',
  firstContactUnitId: 'unit',
  officerId: 'officer',
  successorId: 'officer',
  successorUnitId: 'unit',
  leavingOfficerId: 'officer',
  onlyInUnitId: 'unit',
  firstContactOfficerId: 'officer',
  intoCaseId: 'case',
  otherCaseId: 'case',
  noticeId: 'notice',
  subTaskId: 'subTask',
  questionId: 'question',
  requestId: 'recusalRequest',
  attendanceId: 'attendance',
  letterId: 'copyNotice',
  supervisionId: 'supervision',
  redCardId: 'redCard',
  officerIds: 'officers',
  unitIds: 'units',
  routingRule: 'routingRule',
  mediatorId: 'officer',
  mediatorUnitId: 'unit',
  claimIds: 'claims',
  otherUnitId: 'unit',
  earlierCaseId: 'case',
  comparison: 'comparison',
  claimId: 'promisedClaim',
  holdId: 'hold',
  invitationId: 'invitation',
  taskId: 'meetingTask',
  teamIds: 'officers',
  bidId: 'bid',
  leaderId: 'officer',
  measures: 'measures',
  offers: 'offers',
  decisions: 'decisions',
  agentId: 'officer',
  evidence: 'files',
  scope: 'scopes',
  itemId: 'agencyItem',
};

interface JsonProperty {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const longestLine = 200;

const kindOf = (name: CommandField, property: JsonProperty): FieldKind => {
  const named = byName[name];
  if (named !== undefined) return named;
  if (property.enum !== undefined) return 'choice';
  if (property.type === 'boolean') return 'boolean';
  if (property.type === 'integer' || property.type === 'number') return 'number';
  if (property.type === 'array') return 'lines';
  if (property.format === 'date') return 'date';
  return (property.maxLength ?? 0) > longestLine ? 'text' : 'line';
};

/** The fields of a command, read from the contract's schema in its order. */
export const fieldsOfCommand = (command: CommandName): readonly CommandFieldShape[] => {
  const schema = z.toJSONSchema(commandSchemas[command], { io: 'input' });
  const required: readonly string[] = schema.required ?? [];
  // What a duty is about is said by the timer, and which plan was edited by the form, never by a person.
  const asked = Object.entries((schema.properties ?? {}) as Record<CommandField, JsonProperty>).filter(
    ([key]) => key !== 'subject' && key !== 'basedOn',
  );
  return asked.map(([key, property]) => {
    const name = key as CommandField;
    const min = property.minimum ?? property.minItems;
    const max = property.maximum ?? property.maxItems ?? property.maxLength;
    return {
      name,
      kind: kindOf(name, property),
      required: required.includes(name),
      ...(property.default === undefined ? {} : { initial: property.default }),
      ...(property.enum === undefined ? {} : { choices: property.enum }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    };
  });
};

/** Commands of the mandate, whose fields carry the names of their events, as those of other commands do for other things. */
const ofMandate: readonly CommandName[] = ['offerAgency', 'recordMandate', 'returnMandate', 'nameAgent', 'endMandate'];

/** The same of running a matter. */
const ofRun: readonly CommandName[] = [
  'planAgencyWork',
  'logAgencyRun',
  'recordHelp',
  'recordPrincipalTrip',
  'handUpAgency',
  'takeAgencyStep',
  'bindAgencyMember',
  'releaseAgencyMember',
  'explainResult',
];

/** What a field is called in the form of a command. */
export const fieldLabel = (command: CommandName, field: CommandField, texts: Texts): string => {
  const { labels } = texts.agencyWords;
  const runLabels = texts.agencyRunLabels;
  if (command === 'takeAgencyStep' && field === 'note') return runLabels.stepNote;
  if (ofRun.includes(command) && field in runLabels) return runLabels[field as keyof typeof runLabels];
  return ofMandate.includes(command) && field in labels ? labels[field as keyof typeof labels] : texts.fields[field];
};

/** The list of words that the choices of a field come from. */
const wordsOf = (field: CommandField, texts: Texts): Readonly<Record<string, string>> | undefined => {
  switch (field) {
    case 'channel':
      return texts.channels;
    case 'kind':
      return texts.kinds;
    case 'route':
      return texts.routes;
    case 'service':
    case 'method':
      return texts.serviceMethods;
    case 'relation':
      return texts.linkRelations;
    case 'reasonCode':
      return texts.nonAcceptanceReasons;
    case 'retention':
      return texts.retentionClasses;
    case 'handlingUnit':
    case 'officer':
    case 'petitionOffice':
    case 'petitionerView':
      return texts.grades;
    case 'failure':
    case 'by':
    case 'result':
    case 'decision':
    case 'reason':
    case 'receiverKind':
    case 'limit':
    case 'backlogGround':
    case 'sponsorDuty':
    case 'bountyAnswer':
    case 'clearingGround':
    case 'relapseGround':
    case 'cause':
    case 'to':
    case 'outcome':
    case 'pressure':
    case 'who':
    case 'conflict':
    case 'level':
    case 'form':
    case 'grade':
    case 'remediesState':
    case 'channelOutcome':
    case 'stance':
    case 'decidedBy':
    case 'simpleGround':
    case 'support':
    case 'response':
    case 'pending':
    case 'source':
    case 'scope':
    case 'ground':
    case 'purpose':
    case 'link':
    case 'help':
    case 'step':
    case 'member':
    case 'way':
      return texts.choices[field];
    default:
      return undefined;
  }
};

/** One choice of a field in the reader's words; undefined when the catalogue lacks it, which a test forbids. */
export const choiceText = (field: CommandField, value: string, texts: Texts): string | undefined => wordsOf(field, texts)?.[value];
