import { adminEn } from './admin.en.ts';
import { adminAuditEn } from './admin-audit.en.ts';
import { adminOfficeEn } from './admin-office.en.ts';
import { adminOrganisationEn } from './admin-organisation.en.ts';
import { adminTemplatesEn } from './admin-templates.en.ts';
import { agencyEn } from './agency.en.ts';
import { agencyFiguresEn } from './agency-figures.en.ts';
import { agencyNetworkEn } from './agency-network.en.ts';
import { agencyRunEn } from './agency-run.en.ts';
import { agencyRunWordsEn } from './agency-run-words.en.ts';
import { agencyTeamEn } from './agency-team.en.ts';
import { batchesEn } from './batches.en.ts';
import { bountyPagesEn } from './bounty-pages.en.ts';
import { casePageEn } from './case-page.en.ts';
import { changeKindsEn } from './change-kinds.en.ts';
import { commandUsesEn } from './command-uses.en.ts';
import { councilsEn } from './councils.en.ts';
import { counted } from './counted.ts';
import { intakePagesEn } from './intake-pages.en.ts';
import { lettersEn } from './letters.en.ts';
import { loopPagesEn } from './loop-pages.en.ts';
import { outreachPagesEn } from './outreach-pages.en.ts';
import { personalDataEn } from './personal-data.en.ts';
import { recusalPagesEn } from './recusal-pages.en.ts';
import { remedyPagesEn } from './remedy-pages.en.ts';
import { residentsEn } from './residents.en.ts';
import { resolutionTeamsEn } from './resolution-teams.en.ts';
import { roadsEn } from './roads.en.ts';
import { rulebookVersionsEn } from './rulebook-versions.en.ts';
import { sealedEn } from './sealed.en.ts';
import { signInEn } from './sign-in.en.ts';
import { slipEn } from './slip.en.ts';
import { training } from './training.en.ts';
import { vocabularyEn } from './vocabulary.en.ts';
import type { Texts } from './zh-CN.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number) => months[month - 1] ?? '';

/** The desk's texts in English, written for the same screens. */
export const en: Texts = {
  ...vocabularyEn,
  ...intakePagesEn,
  ...casePageEn,
  ...commandUsesEn,
  ...slipEn,
  ...batchesEn,
  ...recusalPagesEn,
  ...loopPagesEn,
  ...bountyPagesEn,
  ...signInEn,
  ...remedyPagesEn,
  ...residentsEn,
  ...sealedEn,
  ...adminEn,
  ...adminOrganisationEn,
  ...adminAuditEn,
  ...adminOfficeEn,
  ...adminTemplatesEn,
  ...agencyFiguresEn,
  ...agencyNetworkEn,
  ...agencyRunEn,
  ...agencyTeamEn,
  ...outreachPagesEn,
  ...roadsEn,
  ...councilsEn,
  ...resolutionTeamsEn,
  agencyWords: agencyEn.words,
  agencyRunLabels: agencyRunWordsEn.labels,
  ...rulebookVersionsEn,
  ...changeKindsEn,
  ...lettersEn,
  ...personalDataEn,
  training,
  language: { name: 'English', other: '中文', switch: '中文' },
  date: {
    long: (month, day, weekday, year) => `${weekdays[weekday] ?? ''} ${day} ${monthName(month)}${year === undefined ? '' : ` ${year}`}`,
    short: (month, day) => `${day} ${monthName(month)}`,
    onPaper: (year, month, day) => `${day} ${monthName(month)} ${year}`,
    range: (fromMonth, fromDay, toMonth, toDay) =>
      fromMonth === toMonth
        ? `${fromDay}–${toDay} ${monthName(toMonth)}`
        : `${fromDay} ${monthName(fromMonth)}–${toDay} ${monthName(toMonth)}`,
  },
  waiting: {
    holdHint:
      'Attach the proof that it was filed. If the petitioner chose in writing to wait here, give that day and attach the paper; left empty, the claims go to that procedure and the petitioner is told. The term of the law runs on.',
    title: 'Waiting for',
    hearingRequested: 'The petitioner asked for a hearing and waits for an answer',
    hearing: (day, time, place) => `Hearing on ${day}, ${time}, ${place}`,
    mediation: (mediator, unit, day) => `Mediation since ${day}, by ${mediator}, ${unit}`,
    hold: (body, procedure, day) => `Since ${day}: ${procedure}, ${body}`,
    standings: { waiting: 'waits for another procedure', channelled: 'decided elsewhere' },
  },
  due: {
    overdueBy: (days) => `${counted(days, 'day')} late`,
    today: 'Today',
    todayAt: (time) => `Today ${time}`,
    by: (date) => `by ${date}`,
    within: {
      naturalDay: (length) => counted(length, 'day'),
      workingDay: (length) => counted(length, 'working day'),
      month: (length) => counted(length, 'month'),
      hour: (length) => counted(length, 'hour'),
    },
    from: (start, within) => `Counted from ${start}, ${within}`,
    countedTo: (date) => `ends on ${date}`,
    movedTo: (date) => `a day off, so moved to ${date}`,
    ends: (date) => `ends on ${date}`,
    skips: (runs) => `${runs} do not count`,
    daysOff: (runs) => runs,
    weekend: 'weekend',
    paused: (days) => `${counted(days, 'day')} given back for a pause`,
    recalculated: (document) => `counted again after ${document}`,
    provisional: 'may still move when the holidays of that year are announced',
    standsStill: (day) => `stands still since ${day}, then runs on`,
    extended: (days) => `extended by ${counted(days, 'day')}`,
    how: 'How it is counted',
    why: (date) => `Why ${date}?`,
    basis: 'Basis',
    shortDocument: (document) => document,
  },
  frame: {
    waiting: (count) => `${count} waiting`,
    morePlaces: 'More',
    duties: 'Duties',
    register: 'Register',
    cases: 'Matters',
    units: 'Units',
    import: 'Import',
    search: 'Search titles, numbers, words',
    searchLabel: 'Search matters',
    account: 'Account',
    signOut: 'Sign out',
    keys: 'Keys',
    lost: 'Connection lost, trying again. What you see may be out of date',
    navigation: 'Main navigation',
    skip: 'Skip to the content',
    demo: 'Demo data',
    leaveTitle: 'A registration is half filled in',
    leaveHint: 'What you wrote is not kept after you sign out.',
    stay: 'Go on writing',
    phoneView: 'Phone view',
    unsentTitle: 'The phone view has something that was not sent',
    unsentHint: (count) => `${count} not sent yet; signing out removes it for good.`,
    openPhoneView: 'Send it first',
  },
  keys: {
    title: 'Keys',
    move: 'Next, previous',
    open: 'Open the matter',
    act: 'Do the next step here',
    search: 'Search',
    register: 'Register a letter, visit or call',
    channel: 'While registering: letter, visit or call',
    help: 'Show this list',
    submit: 'Send the form you are in',
    singleKeys: 'Use single-key shortcuts',
  },
  state: {
    loading: 'Loading',
    retry: 'Try again',
    broken: 'This page did not open',
    brokenHint: 'The system may just have been updated. Reload and try again; what was saved is safe.',
    reload: 'Reload',
    failed: 'This could not be loaded',
    failedHint: 'Nothing you wrote is lost. Try again; if it goes on, tell the system administrator.',
    tooOften: 'Too many tries',
    tooOftenHint: (seconds) =>
      seconds === undefined
        ? 'Wait a little and try again.'
        : seconds < 120
          ? `Wait ${counted(seconds, 'second')} and try again.`
          : `Wait ${Math.ceil(seconds / 60)} minutes and try again.`,
    offline: 'No connection',
    offlineHint: 'What is open can still be read. Try again when the network is back.',
    forbidden: 'You may not see this page',
    forbiddenHint: 'Ask the head of the petition office or of your unit if you need it.',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be wrong, or the matter was merged.',
    backToDuties: 'Back to my duties',
    more: 'Show more',
    unfold: 'Show all',
    fold: 'Show less',
    unreadable: 'The answer of the server can not be read',
    requestId: (id) => `Reference ${id} for the administrator`,
    required: 'Needed',
    optional: 'optional',
    tooLong: (max) => `At most ${max} characters`,
    notValid: 'Not in the right form',
    tooFew: (min) => `At least ${min}`,
    checkFields: 'Some fields need a change; they are marked',
    listSeparator: ', ',
    none: 'None',
  },
  signIn: {
    title: 'Sign in',
    product: 'Petition agency workbench',
    userName: 'User name',
    password: 'Password',
    submit: 'Sign in',
    demoTitle: 'Demo accounts',
    manyUnits: (count) => counted(count, 'unit'),
    demoHint: 'Choose a name to sign in and see the work of that post.',
    demoFilter: 'Find by name, post or unit',
    noDemoMatch: 'No such account',
    groups: { petitionOffice: 'Petition office', leaders: 'Leaders', units: 'Handling units', agency: 'Agency', others: 'Other posts' },
  },
  duties: {
    title: 'My duties',
    scopes: { mine: 'Mine', unit: 'My unit', all: 'All' },
    scopeLabel: 'Scope',
    buckets: 'Filter by due date',
    due: 'Due',
    what: 'To do',
    matter: 'Matter',
    petitioner: 'Petitioner',
    owner: 'Owner',
    basis: 'Basis',
    empty: 'Nothing to do',
    emptyHint: 'A matter that comes to you appears here at once.',
    signerHint: 'Units, people, accounts and changes that wait for your signature are under Administration.',
    toAdmin: 'Go to Administration',
    elsewhere: {
      phone: { hint: 'Runs and matters taken at the door, also without network:', link: 'Agent’s phone' },
      roads: { hint: 'Findings on your segments, tickets and whether it is repaired:', link: 'Road chiefs' },
    },
    emptyBucket: 'Nothing due in this period',
    openCase: 'Open the matter',
    panel: 'Chosen matter',
  },
  form: {
    done: (command) => `Done: ${command}`,
    repeated: 'This step had been recorded before; nothing was done twice',
    stale: 'This matter has just changed',
    staleHint: 'What you wrote is kept. Reload to see the change, then send again.',
    reload: 'Reload',
    addItem: 'Add one',
    removeItem: (index) => `Remove item ${index}`,
    pickUnit: 'Choose a unit',
    pickOfficer: 'Choose a person',
    pickCase: 'Find a matter by number or title',
    pick: 'Choose',
    upload: 'Add a file',
    uploading: 'Uploading',
    removeFile: (name) => `Remove ${name}`,
    noChoice: 'Nothing to choose from',
    sendDraft: 'Send for signature',
    saveDraft: 'Save draft',
    draftSaved: 'Draft kept on this computer',
    draftFound: (when) => `Going on with the draft of ${when}`,
    dropDraft: 'Drop the draft',
    answerClaim: (index) => `Claim ${index}`,
    sameBasis: 'Use this basis for the others',
    disposition: 'Disposition',
    confirmNonAcceptance: 'When you confirm, the matter is not accepted and the notice is issued.',
    confirm: 'Confirm non-acceptance',
    contactNote: 'What was said: the claim, the facts, what could be settled at once',
    notReachedNote: 'When you called and whether anybody answered',
    waitsForLeader: 'Sent to the principal leader for signature',
    waitsForSecond: 'Refusal proposed; a second person has to confirm it',
    waitsForHead: 'Extension asked for; the head of the unit decides',
    draftSent: 'Draft sent for signature',
    doneWith: (done, result) => (result === '' ? done : `${done} (${result})`),
    andSettled: (done) => `${done}; the matter is settled`,
    leaderNote: 'Comment of the leader',
    agreeAssignment: 'Agree to the assignment',
    agreeClosure: 'Agree to the closure',
    giveBack: 'Give back',
    returnNeedsNote: 'To give it back, say what has to change',
  },
  cases: {
    followup: 'Follow-up',
    backlog: 'On the leaders’ list',
    dueTo: 'Due by',
    title: 'Matters',
    search: 'Number, title, words',
    procedure: 'State',
    channel: 'Channel',
    kind: 'Kind',
    unit: 'Unit',
    handler: 'Handler',
    overdue: 'Overdue only',
    from: 'Received from',
    to: 'to',
    sort: 'Order',
    newest: 'Newest first',
    due: 'Due first',
    total: (total, capped) => (capped ? `More than ${total} matters` : counted(total, 'matter')),
    clear: 'Clear filters',
    number: 'Number',
    matter: 'Matter',
    petitioner: 'Petitioner',
    unitHandler: 'Handled by',
    received: 'Received',
    next: 'Next step',
    empty: 'No matters match',
    emptyHint: 'Loosen a condition, or clear all filters.',
    emptySearchHint:
      'Only numbers, titles and contents are searched. Names and phones of petitioners are kept encrypted and cannot be searched here.',
    filters: 'Filters',
    noNext: 'No next step',
    end: 'That is all',
  },
  units: {
    title: 'Units',
    hint: 'Open: matters not closed yet. Owed: each step that is due on them; a matter can have several. A number opens the matters behind it.',
    unit: 'Unit',
    open: 'Open',
    duties: 'Owed',
    overdue: 'Overdue',
    today: 'Due today',
    onTime: 'Answered in time',
    evaluated: 'Evaluated',
    satisfied: 'Satisfied',
    of: (part, whole) => `${part}/${whole}`,
    total: 'Total',
    idle: (count) => `${counted(count, 'more unit')} with nothing open`,
    showIdle: 'Show',
    hideIdle: 'Hide',
    empty: 'No unit has anything open',
    emptyHint: 'Once matters are registered and assigned, the work of each unit is listed here.',
  },
  paper: {
    print: 'Print',
    back: 'Back to the matter',
    number: 'Number',
    to: 'To',
    served: 'Served',
    remedy: 'Remedies',
    serve: (name) => `Serve: ${name}`,
    serveAgain: (name) => `Serve again: ${name}`,
    failed: (day, method) => `${day}: ${method} failed`,
    printRecord: 'Print the service record',
  },
};
