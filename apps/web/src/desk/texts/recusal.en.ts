/** Words of recusal, of whom a matter complains about, and of restricted matters. */
export const recusalEn = {
  events: {
    recusalRequested: 'Petitioner asked for recusal',
    recusalGranted: 'Recused',
    recusalRefused: 'Recusal refused',
    conflictDeclared: 'Officer declared a conflict',
    recusalLifted: 'Recusal lifted',
    handlerRecused: 'Handler left the matter',
    concernedRecorded: 'Complained-about recorded',
    caseRestricted: 'Made restricted',
    restrictionLifted: 'No longer restricted',
  },
  commands: {
    requestRecusal: 'Ask for recusal',
    ruleRecusal: 'Rule on the recusal',
    declareConflict: 'Declare a conflict',
    liftRecusal: 'Lift a recusal',
    recordConcerned: 'Record who is complained about',
    restrict: 'Restrict who may know',
    liftRestriction: 'Lift the restriction',
  },
  fields: {
    who: 'Who should leave the matter',
    conflict: 'Ground',
    officerIds: 'Officers',
    unitIds: 'Units',
  },
  choices: {
    who: { handler: 'The case handler', firstContactOfficer: 'The first-contact officer', other: 'Somebody else' },
    conflict: {
      kinship: 'Related to the petitioner or to whom the matter complains about',
      interest: 'An interest in the matter',
      complainedAbout: 'Complained about in the matter',
      otherGround: 'Something else that may impair fairness',
    },
  },
  decisions: { recused: 'Recused', notRecused: 'Not recused' },
} as const;
