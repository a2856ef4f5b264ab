import { learners } from '@daiban/contract/agency-academy';
import { agencyRoles } from '@daiban/contract/agency-catalogue';
import { getAgencyNetwork } from '@daiban/contract/agency-network';
import { teamRoles } from '@daiban/contract/agency-team';
import { councilRoles } from '@daiban/contract/councils';
import { listFieldMatters } from '@daiban/contract/field';
import { resolutionRoles } from '@daiban/contract/resolution-teams';
import { roadRoles } from '@daiban/contract/roads';
import { tripRoles } from '@daiban/contract/trips';
import type { Role } from '@daiban/domain/case/vocabulary';
import type { Texts } from '../texts/zh-CN.ts';

/** A page of agency (代办) beside the others, shown to the roles of the endpoint that fills it. */
export interface AgencyTab {
  readonly to:
    | '/agency'
    | '/agency/network'
    | '/agency/outreach'
    | '/agency/catalogue'
    | '/agency/figures'
    | '/agency/team'
    | '/field'
    | '/agency/roads'
    | '/agency/councils'
    | '/agency/teams';
  readonly label: (texts: Texts) => string;
  readonly roles: readonly Role[];
}

export const agencyTabs: readonly AgencyTab[] = [
  { to: '/agency', label: (texts) => texts.agencyTabs.board, roles: agencyRoles },
  { to: '/field', label: (texts) => texts.frame.phoneView, roles: listFieldMatters.roles ?? [] },
  { to: '/agency/team', label: (texts) => texts.team.tab, roles: [...new Set([...teamRoles, ...learners])] },
  { to: '/agency/catalogue', label: (texts) => texts.agencyTabs.catalogue, roles: agencyRoles },
  { to: '/agency/outreach', label: (texts) => texts.outreach.title, roles: tripRoles },
  { to: '/agency/figures', label: (texts) => texts.agencyFigures.tab, roles: agencyRoles },
  { to: '/agency/network', label: (texts) => texts.agencyNetwork.title, roles: getAgencyNetwork.roles ?? [] },
  { to: '/agency/roads', label: (texts) => texts.roads.tab, roles: roadRoles },
  { to: '/agency/councils', label: (texts) => texts.councils.tab, roles: councilRoles },
  { to: '/agency/teams', label: (texts) => texts.resolution.tab, roles: resolutionRoles },
];
