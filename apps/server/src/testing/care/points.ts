/** The 25 points of care (care.md G). */
export const points = Array.from({ length: 25 }, (_, index) => `G${index + 1}`);

export interface ProvedElsewhere {
  readonly point: `G${number}`;
  /** From the root of the repository. */
  readonly file: string;
  /** The name of the test, or its beginning. */
  readonly test: string;
}

const proofsIn = (file: string, tests: Readonly<Record<string, readonly `G${number}`[]>>): readonly ProvedElsewhere[] =>
  Object.entries(tests).flatMap(([test, provedPoints]) => provedPoints.map((point) => ({ point, file, test })));

/** Points that a test beside the feature proves already: it is not written again, and shows here when it is taken away. */
export const provedElsewhere: readonly ProvedElsewhere[] = [
  ...proofsIn('packages/domain/src/rulebook/load.test.ts', {
    'words that make the person the object, in any title (G1–G5)': ['G1', 'G2', 'G3', 'G4', 'G5'],
    'a veto without appeal, points for persons or for the number of petitions, ranking without a minimum (条例 39, G5, G6, G14)': [
      'G5',
      'G6',
      'G14',
    ],
    'an accusation sent to anybody but the discipline body (条例 30, G7)': ['G7'],
    'a backlog threshold without a loop of handling again': ['G13'],
    'with 90 days of handling is refused with article 34, even among other faults (G25)': ['G25'],
    'a duty of the law left out; a platform default may be': ['G25'],
  }),
  ...proofsIn('apps/server/src/cli/command-line.test.ts', {
    'refuses a rulebook that gives the office 90 days where the law gives 60, and names 《信访工作条例》第34条 (care G25)': ['G25'],
  }),
  ...proofsIn('packages/domain/src/documents/documents.test.ts', {
    'finds what may not be said: %s': ['G1', 'G3', 'G4', 'G18'],
    'is impossible without a served answer (invariant iii, care G13)': ['G13'],
  }),
  ...proofsIn('apps/server/src/documents/paper.test.ts', {
    'carries no waiver, no label and no word against the person who petitions (care G1–G5, G18)': ['G1', 'G2', 'G3', 'G4', 'G5', 'G18'],
    'says where to ask without the web (care G16)': ['G16'],
  }),
  ...proofsIn('apps/web/src/desk/texts/vocabulary.test.ts', {
    'never uses a word that labels a petitioner or a claim (care G5, G18)': ['G5', 'G18'],
  }),
  ...proofsIn('apps/web/src/portal/texts/texts.test.ts', {
    'never speaks of persons as a problem ($language; care G4, G5, G18)': ['G4', 'G5', 'G18'],
  }),
  ...proofsIn('apps/server/src/casework/lists.db.test.ts', {
    'finds nobody by a surname (care G5)': ['G5'],
    'is refused without a purpose, and without words for another one (care G9)': ['G9'],
  }),
  ...proofsIn('apps/server/src/casework/personal-data.db.test.ts', {
    'are not what a search finds people by; by phone only those look who register matters, and it is recorded (care G5)': ['G5'],
  }),
  ...proofsIn('apps/server/src/sealed/seal-matter.db.test.ts', {
    'is found by nobody outside: not by number, name, text, count, load or figures (G7)': ['G7'],
  }),
  ...proofsIn('apps/server/src/sealed/sealed-intake.db.test.ts', {
    'touches no ordinary table: no row is inserted, changed or deleted there (G7)': ['G7'],
    'makes no sound: no live message, no figure, no line in the log': ['G7'],
    'keeps out a discipline officer who is accused, as if there were no file, and sends it to the superior body (G7)': ['G7'],
  }),
  ...proofsIn('apps/server/src/insight/audit.db.test.ts', {
    'names who opened a matter and who searched for which words, which are sealed in the table (G9)': ['G9'],
  }),
  ...proofsIn('apps/server/src/platform/files/file-store.test.ts', {
    'turns a photograph upright and keeps neither place nor camera': ['G3', 'G10'],
  }),
  ...proofsIn('packages/domain/src/followup/followup.test.ts', {
    'is refused to every member of staff, before anything else is looked at': ['G12'],
    'may be changed until the window ends, and both stay in the journal': ['G12'],
  }),
  ...proofsIn('apps/server/src/access/residents/residents.db.test.ts', {
    'refuses an evaluation with a proven code from a browser in which staff are signed in': ['G12'],
    'does nothing until the petitioner confirms at their own contact; then it is their act, and the journal says who assisted': ['G12'],
  }),
  ...proofsIn('apps/server/src/agency/mandate.db.test.ts', {
    'ends the agent’s access within one request of being revoked: page, name, papers, files, commands, lists, search and duties (G15)': [
      'G15',
    ],
    'is never given, revoked or declined by staff, and an agent gives none of the petitioner’s acts (G4, G15)': ['G15'],
    'leaves no mark on the staff’s page, in the timeline or in the lists': ['G15'],
  }),
  ...proofsIn('packages/domain/src/access/representative.test.ts', {
    'ends the authority at once when the petitioner revokes it, without asking why': ['G15'],
    'lets one who may only follow do nothing': ['G15'],
  }),
  ...proofsIn('e2e/resident-files.spec.ts', {
    'files a matter from the first page to the receipt': ['G16'],
    'nothing scrolls sideways with the text at 200 %': ['G16'],
  }),
  ...proofsIn('e2e/window-registers.spec.ts', {
    'a call is registered by keyboard alone, with matters like it beside the form, and ends in a receipt (D1, D2)': ['G16'],
  }),
  ...proofsIn('packages/domain/src/intake/intake.test.ts', {
    'lets at most five representatives speak for a group of any size (条例 20, care G17)': ['G17'],
    'wants at least one claim, and a title without labels (care G18)': ['G18'],
  }),
  ...proofsIn('packages/domain/src/casework/handling.test.ts', {
    'wants two different visitors, and the petitioner told before (care G20)': ['G20'],
  }),
  ...proofsIn('packages/domain/src/outreach/outreach.test.ts', {
    'goes to a home only when the resident asks for it with the address and the trip offers it (care G20)': ['G20'],
  }),
  ...proofsIn('apps/server/src/outreach/outreach.db.test.ts', {
    'comes to a home only by the resident’s own wish, with the address (care G3, G20)': ['G3', 'G20'],
  }),
  ...proofsIn('apps/server/src/organisation/organisation.db.test.ts', {
    'lets a substitute act in the post of a head who is away, and only then (G24)': ['G24'],
  }),
];
