/** What the audit log records, beside the commands of a case, which its journal records. */
export const auditKinds = [
  'signedIn',
  'signInRefused',
  'signedOut',
  'accountChanged',
  'caseOpened',
  'searched',
  'exported',
  'unmasked',
  'queryCodeRenewed',
  'fileOpened',
  'paperOpened',
  'commandRefused',
  'organisationChanged',
  'changeProposed',
  'changeDecided',
  'imported',
  'rightsExercised',
  'recordDestroyed',
  'keysChanged',
  'auditRead',
] as const;
export type AuditKind = (typeof auditKinds)[number];
