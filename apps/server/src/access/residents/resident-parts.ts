import type { Callers } from '../../case-file/caller.ts';
import type { CaseAccess } from '../../case-file/case-access.ts';
import type { Proofs } from '../../case-file/proofs.ts';
import type { WrongTries } from '../../case-file/wrong-tries.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { MessageCodes } from '../../platform/messages/message-codes.ts';
import type { Messages } from '../../platform/messages/messages.ts';
import type { PersonalData } from '../../platform/personal-data/personal-data.ts';
import type { ResidentSessions } from './resident-sessions.ts';

/** What the endpoints of residents work with. */
export interface ResidentParts {
  readonly journal: Journal;
  readonly callers: Callers;
  readonly personal: PersonalData;
  readonly audit: Audit;
  readonly access: CaseAccess;
  readonly proofs: Proofs;
  readonly wrongTries: WrongTries;
  readonly messages: Messages;
  readonly codes: MessageCodes;
  readonly residents: ResidentSessions;
  readonly publicUrl?: string | undefined;
}
