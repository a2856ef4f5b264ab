import type { agencyZhCN } from './agency.zh-CN.ts';

type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> };

export const agencyEn: Words<typeof agencyZhCN> = {
  events: {
    agencyOffered: 'Agent offered',
    agencyDeclined: 'Agent declined',
    mandateGranted: 'Mandate given',
    mandateAccepted: 'Agent accepted',
    mandateReturned: 'Agent returned the order',
    agentNamed: 'Another agent named',
    mandateRevoked: 'Principal ended the mandate',
    mandateEnded: 'Mandate ended',
    agencyPlanned: 'Agency plan',
    agencyRunLogged: 'Run by the agent',
    helpRecorded: 'One of the three helps',
    principalTripRecorded: 'The principal had to go in person',
    agencyHandedUp: 'Handed up a level',
    agencyStepTaken: 'Level above took over',
    agencyMemberBound: 'Member joined',
    agencyMemberReleased: 'Member released',
    resultExplained: 'Result explained in person',
    resultConfirmed: 'Principal confirmed the result',
  },
};
