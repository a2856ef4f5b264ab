import type { Instant, PlainDate } from '../calendar/types.ts';
import type { StaffOwner } from '../case/duty.ts';
import type { Channel } from '../case/vocabulary.ts';
import type { CopyLevel, DisorderForm, MatterGrade, RedCardStage, SupervisionCause, VisitLevel } from './vocabulary.ts';

/** What repeats, warnings, letters and supervision left on a matter. Every part is left out while there was none. */
export interface SupervisionState {
  readonly repeats?: readonly {
    readonly channel: Channel;
    readonly receivedOn: PlainDate;
    readonly persons: number;
    readonly level?: VisitLevel;
    readonly form?: DisorderForm;
  }[];
  readonly warnings?: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly to: readonly StaffOwner[];
    readonly answered?: { readonly byOfficerId: string };
    readonly signed?: true;
  }[];
  readonly attendances?: readonly {
    readonly id: string;
    readonly who: StaffOwner;
    readonly byLeader: boolean;
    readonly persons: number;
    readonly arrivedAt?: Instant;
  }[];
  /** Slips by the duty that they are about. */
  readonly copyNotices?: readonly {
    readonly id: string;
    readonly dutyId: string;
    readonly unitId: string;
    readonly level: CopyLevel;
    readonly gap: number;
    readonly answered?: { readonly on: PlainDate; readonly withPlan: boolean };
  }[];
  readonly supervisions?: readonly {
    readonly id: string;
    readonly cause: SupervisionCause;
    readonly unitId: string;
    readonly to: readonly StaffOwner[];
    readonly dutyId?: string;
    readonly answered?: true;
  }[];
  readonly redCards?: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly to: readonly StaffOwner[];
    readonly stage: RedCardStage;
    readonly replied?: true;
  }[];
  /** S3.9: proposed, or decided with whether the first handling was at fault. */
  readonly leaderHandling?: { readonly open: boolean; readonly firstHandlingFault?: boolean; readonly officerId?: string };
  readonly urgent?: { readonly planActivated: boolean };
  readonly grade?: MatterGrade;
}
