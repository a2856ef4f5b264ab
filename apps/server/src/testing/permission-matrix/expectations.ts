import type { Endpoint } from '@daiban/contract/endpoint';
import { accessRows, type Sight } from '@daiban/domain/access/access-table';
import { actionRows } from '@daiban/domain/case/action-table';
import type { CommandName } from '@daiban/domain/case/command-names';
import type { Confidentiality, Followup, Procedure, Role } from '@daiban/domain/case/vocabulary';
import type { MatrixPerson } from './people.ts';

/** A case of the matrix, as far as the tables ask about it. */
export interface MatrixCase {
  readonly confidentiality: Confidentiality;
  readonly procedure: Procedure;
  readonly followup: Followup;
}

/** What the table of access gives: the rows read once more, without the code that serves them. */
export const expectedSights = (person: MatrixPerson, { confidentiality, procedure }: MatrixCase): readonly Sight[] => {
  if (person.keptAway) return [];
  const isAdmitted = person.admitted === true && confidentiality === 'restricted';
  return person.posts.flatMap(({ role, sees = [] }) =>
    accessRows
      .filter((row) => row.roles.includes(role) && (row.in === undefined || row.in.includes(procedure)))
      .filter(({ relation }) => sees.includes(relation) || (relation === 'taskForce' && isAdmitted))
      .flatMap((row) => row.sees[confidentiality]),
  );
};

/** Whether the table of actions lets the person give the command now. */
export const expectsCommand = (person: MatrixPerson, command: CommandName, { procedure, followup }: MatrixCase): boolean =>
  actionRows
    .filter((row) => row.command === command && row.in !== 'none' && row.in.includes(procedure))
    .filter((row) => row.followup === undefined || row.followup.includes(followup))
    .filter((row) => row.receivedBy === undefined || row.receivedBy === 'petitionOffice')
    .some((row) => row.by.some(({ role, relation }) => person.posts.some((post) => post.role === role && post.acts?.includes(relation))));

/** The same for the petitioner of the case. */
export const expectsOfPetitioner = (command: CommandName, { procedure, followup }: MatrixCase): boolean =>
  actionRows
    .filter((row) => row.command === command && row.in !== 'none' && row.in.includes(procedure))
    .filter((row) => row.followup === undefined || row.followup.includes(followup))
    .some((row) => row.by.some(({ role, relation }) => role === 'petitioner' && (relation === 'petitioner' || relation === 'anywhere')));

/** Endpoints that every member of staff may call; what they answer is narrowed by the table of access, or is the caller's own. */
const forAllStaff: readonly string[] = [
  'listCases',
  'countCases',
  'exportCases',
  'similarCases',
  'getCase',
  'revealPetitioner',
  'listDuties',
  'listUnitLoad',
  // Everybody may owe something and be reminded of it; the others are narrowed to what the reader sees.
  'listLetters',
  'countLetters',
  'seeLetters',
  'countOpenLetters',
  'getOrganisation',
  // Answers not-in-training everywhere but in a rehearsal, where no matter is real.
  'advanceTraining',
  'live',
  'signOut',
  'getMe',
  'getOwnAccount',
  'changePassword',
  'beginEnrolment',
  'confirmEnrolment',
  'renewRecoveryCodes',
  'removeOwnSecondFactor',
  'endSession',
  'endOtherSessions',
];

const preparing: readonly Role[] = ['windowOfficer', 'dispatcher', 'petitionOfficeHead'];

/** Endpoints whose feature asks for the post itself, after the body: who is not refused. */
const byFeature: Readonly<Record<string, readonly Role[]>> = {
  renewQueryCode: ['windowOfficer', 'hotlineOperator', 'petitionOfficeHead'],
  previewImport: preparing,
  getImport: preparing,
  mapImport: preparing,
  startImport: ['windowOfficer', 'petitionOfficeHead'],
  cancelImport: preparing,
};

/** Who may call a staff endpoint: everybody, these roles, or nobody has said. A new endpoint names its roles, or stands above. */
export const expectedCallers = ({ operationId, roles }: Endpoint): readonly Role[] | 'all' | undefined =>
  roles ?? (forAllStaff.includes(operationId) ? 'all' : byFeature[operationId]);
