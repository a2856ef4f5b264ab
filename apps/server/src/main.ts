import { fileURLToPath } from 'node:url';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { registerAccountChanges } from './access/account-changes.ts';
import { registerAccounts } from './access/accounts.route.ts';
import { registerCandidates } from './access/candidates.route.ts';
import { registerChanges } from './access/changes.route.ts';
import { registerInterests } from './access/interests.route.ts';
import { registerOwnAccount } from './access/own-account.route.ts';
import { registerResidentAccounts } from './access/residents/account.route.ts';
import { registerAssistedActs } from './access/residents/assisted.route.ts';
import { registerMyData } from './access/residents/my-data.route.ts';
import { registerRepresentatives } from './access/residents/representatives.route.ts';
import { createResidentSessions } from './access/residents/resident-sessions.ts';
import { registerResidentTexts } from './access/residents/resident-texts.ts';
import { registerRightsRequests } from './access/residents/rights-requests.route.ts';
import { registerSignIn } from './access/sign-in.route.ts';
import { toSignInParts } from './access/sign-in-parts.ts';
import { registerSignInTexts } from './access/sign-in-texts.ts';
import { registerSingleSignOn } from './access/single-sign-on.route.ts';
import { registerAgentPictures } from './agency/agent-picture.route.ts';
import { registerAgencyBoard } from './agency/board.route.ts';
import { registerAgencyCatalogue } from './agency/catalogue.route.ts';
import { registerFieldList } from './agency/field-list.route.ts';
import { registerAgencyFigures } from './agency/figures.route.ts';
import { registerMandateLinks } from './agency/mandate-link.route.ts';
import { registerNetwork } from './agency/network.route.ts';
import { registerPosters } from './agency/posters.route.ts';
import { startVolunteerEraser } from './agency/team/erase-volunteers.ts';
import { registerTeam } from './agency/team/register-team.ts';
import { registerBounties } from './backlog/bounties.route.ts';
import { registerBacklogEntries } from './backlog/list-entries.route.ts';
import { registerSponsorCandidates } from './backlog/sponsor-candidates.route.ts';
import { registerZeroBacklogYears } from './backlog/zero-backlog-years.route.ts';
import { createCallers } from './case-file/caller.ts';
import { createCaseAccess } from './case-file/case-access.ts';
import { createProofs } from './case-file/proofs.ts';
import { registerRefusalTexts } from './case-file/refusal-texts.ts';
import { createWrongTries } from './case-file/wrong-tries.ts';
import { registerBatches } from './casework/batches.route.ts';
import { registerCommands } from './casework/commands.route.ts';
import { registerDuties } from './casework/duties.route.ts';
import { registerExportCases } from './casework/export-cases.route.ts';
import { registerGetCase } from './casework/get-case.route.ts';
import { registerCaseLists } from './casework/list-cases.route.ts';
import { registerLive } from './casework/live.route.ts';
import { registerPersonalDataAdmin } from './casework/personal-data-admin.route.ts';
import { registerPersonalDataTexts } from './casework/personal-data-texts.ts';
import { registerPersonalExports } from './casework/personal-exports.route.ts';
import { registerRevealPetitioner } from './casework/reveal-petitioner.route.ts';
import type { DemoName } from './demo/demo-offices.ts';
import { startDestroyer } from './documents/destroy-record.ts';
import { registerPapers } from './documents/paper.route.ts';
import { registerRetention } from './documents/retention.route.ts';
import { registerTemplates } from './documents/templates.route.ts';
import { registerReturnVisits } from './followup/return-visits.route.ts';
import { registerAudit } from './insight/audit.route.ts';
import { registerBackupState } from './insight/backup.route.ts';
import { registerOffice } from './insight/office.route.ts';
import { registerOpenApi } from './insight/openapi.route.ts';
import { registerUnitLoad } from './insight/unit-load.route.ts';
import { registerFiles } from './intake/files.route.ts';
import { registerImports } from './intake/import.route.ts';
import { registerRenewQueryCode } from './intake/renew-query-code.route.ts';
import { registerSimilar } from './intake/similar.route.ts';
import { registerSplitCase } from './intake/split.route.ts';
import { registerSubmit } from './intake/submit.route.ts';
import { registerTrack } from './intake/track.route.ts';
import { loadCatalogues, watchCatalogues } from './journal/agency-catalogues.ts';
import { parseCaseChanged, startAnnouncer, toLiveMessage } from './journal/announce.ts';
import { loadDirectory } from './journal/directory.ts';
import { createCaseNumbers, type Journal } from './journal/journal.ts';
import { inForceOn, loadShelf, watchShelf } from './journal/rulebook-shelf.ts';
import { startSweeper } from './journal/sweep.ts';
import { watchDirectory } from './journal/watch-directory.ts';
import { provideWorkCalendar, watchWorkCalendar } from './journal/work-calendar.ts';
import { registerCalendar } from './organisation/calendar.route.ts';
import { startHandOvers } from './organisation/carry-out-hand-overs.ts';
import { offerSetUp } from './organisation/offer-set-up.ts';
import { registerOrganisation } from './organisation/organisation.route.ts';
import { findPreset } from './organisation/presets.ts';
import { startRecalculations } from './organisation/recalculation.ts';
import { registerRulebookPage } from './organisation/rulebook.route.ts';
import { startMoves } from './organisation/rulebook-versions/carry-out-moves.ts';
import { registerVersions } from './organisation/rulebook-versions/register-versions.ts';
import { registerTraining } from './organisation/training.route.ts';
import { registerCouncilTexts } from './outreach/councils/council-texts.ts';
import { registerCouncils } from './outreach/councils/councils.route.ts';
import { registerOutreach, startOutreachForgetting } from './outreach/register-outreach.ts';
import { startContactEraser } from './outreach/roads/erase-contacts.ts';
import { registerRoadTexts } from './outreach/roads/road-texts.ts';
import { registerRoads } from './outreach/roads/roads.route.ts';
import { registerSpots } from './outreach/roads/spots.route.ts';
import { type Audit, createAudit } from './platform/audit/audit.ts';
import { createSessions } from './platform/auth/sessions.ts';
import { createSingleSignOn } from './platform/auth/single-sign-on.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { type Database, DatabaseUnfit, openDatabase } from './platform/database/connect.ts';
import { MigrationError, migrate } from './platform/database/migrate.ts';
import { allowSealing, type SealedShut } from './platform/database/sealed-connection.ts';
import { StateFolderInUse } from './platform/database/state-folder-users.ts';
import { openFileStore } from './platform/files/file-store.ts';
import { startFileKeeper } from './platform/files/keep-files.ts';
import { createScan } from './platform/files/scan.ts';
import { registerUploadTexts } from './platform/files/upload-texts.ts';
import { registerHealth } from './platform/http/health.ts';
import { registerMetrics } from './platform/http/metrics.ts';
import { servePages } from './platform/http/serve-pages.ts';
import { buildHttp } from './platform/http/server.ts';
import { closeHttp, createStop, stopOnSignals } from './platform/http/stop.ts';
import { openLiveHub } from './platform/live/live-hub.ts';
import { createLog, type Log } from './platform/log.ts';
import { boxGateway, createWebhookGateway } from './platform/messages/gateway.ts';
import { createMessageCodes } from './platform/messages/message-codes.ts';
import { createMessages, startMessenger } from './platform/messages/messages.ts';
import { type KeptKeyRing, openKeyRing } from './platform/personal-data/kept-keys.ts';
import { readPersonalDataKeys } from './platform/personal-data/keys.ts';
import { createPersonalData, type PersonalData } from './platform/personal-data/personal-data.ts';
import { startKeyKeeper } from './platform/personal-data/rotate-keys.ts';
import { registerSignedChangeTexts } from './platform/signed-changes/signed-change-texts.ts';
import { createSignedChanges } from './platform/signed-changes/signed-changes.ts';
import { openTrainingClock, refuseTrainingDatabase, TrainingRefused } from './platform/training-clock.ts';
import { registerRemedies } from './remedy/list-remedies.route.ts';
import { registerRoom } from './sealed/register-room.ts';
import { openRoom, type Room } from './sealed/room.ts';
import { createPassedOn } from './sealed/take-over.ts';
import { registerLetters } from './supervision/letters.route.ts';

/** What both the server and the commands of the command line work with. */
export interface Installation {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly keys: KeptKeyRing;
  readonly personal: PersonalData;
  readonly audit: Audit;
  readonly journal: Journal;
  /** The sealed room, or why it stays shut. */
  readonly room: Room | SealedShut;
}

/** The database is ready and empty. */
export class NoOffice extends DatabaseUnfit {}

/** Opens the database, migrates it, loads a demo office into an empty one when asked, and prepares the write path. */
export const openInstallation = async (
  config: Config,
  log: Log,
  options: { readonly purpose: 'server' | 'command'; readonly clock?: Clock; readonly wake?: () => void; readonly demo?: DemoName },
): Promise<Installation> => {
  const database = await openDatabase(config, log, { purpose: options.purpose });
  try {
    await migrate(database.migrator);
    if (!config.training && options.purpose === 'server') await refuseTrainingDatabase(database.app);
    const clock = config.training ? await openTrainingClock(database.app) : (options.clock ?? systemClock);
    await allowSealing(database.migrator);
    const room = await openRoom(database.sealed, config, clock);
    const keys = await openKeyRing({ pool: database.app, clock, cipher: config.cipher, readMasters: () => readPersonalDataKeys(config) });
    const personal = createPersonalData(keys);
    const calendar = await provideWorkCalendar(database.app);
    let directory = await loadDirectory(database.app, toPlainDate(clock.now().toISOString()));
    if (directory === undefined && config.demo) {
      // Loaded only for an empty database: the matters of the demo are large.
      const { provideDemo } = await import('./demo/provide-demo.ts');
      await provideDemo({ pool: database.app, personal, calendar, clock, log, stateFolder: config.stateFolder }, options.demo);
      directory = await loadDirectory(database.app, toPlainDate(clock.now().toISOString()));
    }
    if (directory === undefined)
      throw new NoOffice(
        'No office is set up in this database yet. Set one up with "npm run -s daiban -- setup --help", or start with DAIBAN_DEMO=on to load the demo office.',
      );
    const rulebook = findRulebook(directory.office.rulebook);
    if (rulebook === undefined)
      throw new DatabaseUnfit(`The office works by the rulebook ${directory.office.rulebook}, which this version does not know.`);
    const shelf = await loadShelf(database.app, rulebook);
    const journal: Journal = {
      pool: database.app,
      clock,
      calendar,
      directory,
      rulebook: inForceOn(shelf, toPlainDate(clock.now().toISOString())),
      shelf,
      catalogues: await loadCatalogues(database.app),
      wake: options.wake ?? (() => undefined),
      caseNumbers: createCaseNumbers(database.app, directory.office.divisionCode),
    };
    return { config, log, database, keys, personal, audit: createAudit(database.app, clock), journal, room };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Addresses inside the portal. */
const portalPaths = [
  '/',
  '/file',
  '/agent',
  '/receipt',
  '/track',
  '/paper',
  '/mine',
  '/my-data',
  '/representatives',
  '/confirm',
  '/mandate',
  '/messages',
  '/report-spot',
  '/sealed',
  '/sealed/*',
  '/about/*',
  '/volunteer',
  '/meet',
  '/firm',
];

export interface RunningServer {
  readonly address: string;
  readonly journal: Journal;
  stop(): Promise<void>;
}

/** Builds everything in sight, top to bottom, and listens. */
export const startServer = async (config: Config, log: Log, clock: Clock = systemClock): Promise<RunningServer> => {
  let wake = (): void => undefined;
  const {
    database,
    keys,
    personal,
    audit,
    journal,
    room: opened,
  } = await openInstallation(config, log, {
    purpose: 'server',
    clock,
    wake: () => wake(),
  });
  // Sessions and codes live by the real time, also where the office's own clock is moved on in a rehearsal.
  const officeClock = journal.clock;
  const works = config.role !== 'web';
  const serves = config.role !== 'worker';

  const hub = openLiveHub({ connection: database.appConnection, log, parse: parseCaseChanged, show: toLiveMessage });
  const announcer = startAnnouncer(journal.pool, hub, log);
  wake = announcer.wake;
  const isDemo = journal.directory.office.demo;
  const { messageGateway } = config;
  const gateway =
    messageGateway === undefined ? (isDemo ? boxGateway : undefined) : createWebhookGateway(messageGateway, () => officeClock.now());
  const messages = createMessages({
    pool: journal.pool,
    personal,
    clock: officeClock,
    log,
    keepsBox: isDemo && messageGateway === undefined,
    wake: () => messenger?.wake(),
    ...(gateway === undefined ? {} : { gateway }),
  });
  const messenger = works ? startMessenger(messages, log) : undefined;
  const sweeper = works ? startSweeper(journal, log) : undefined;
  let fileKeeper: ReturnType<typeof startFileKeeper> | undefined;
  const scan = config.scanner && createScan(config.scanner);
  const files = await openFileStore(config.stateFolder, { away: config.scannerAway, ...(scan === undefined ? {} : { scan }) });
  const destroyer = works ? startDestroyer({ journal, personal, files, audit, log }) : undefined;
  const forgetting = works ? startOutreachForgetting(journal, log) : undefined;
  const volunteerEraser = works ? startVolunteerEraser({ journal, audit, log }) : undefined;
  const keyKeeper = startKeyKeeper({ pool: journal.pool, clock, ring: keys, personal, log, renews: works });
  const directoryWatch = watchDirectory(journal, log);
  const handOvers = works ? startHandOvers(journal, log) : undefined;
  const recalculations = works ? startRecalculations(journal, log) : undefined;
  const calendarWatch = watchWorkCalendar(journal, log);
  const shelfWatch = watchShelf(journal, log);
  const catalogueWatch = watchCatalogues(journal, log);
  const moves = works ? startMoves(journal, log) : undefined;
  const contactEraser = works ? startContactEraser(journal, log) : undefined;

  if ('why' in opened) log.warn({ why: opened.why }, 'the sealed room for accusations stays shut');
  const room = 'why' in opened ? undefined : opened;

  const app = await buildHttp({ config, log, clock });
  registerMetrics(app, database.app);
  registerHealth(app, { database: database.app });
  if (serves) {
    registerRefusalTexts();
    registerSignedChangeTexts();
    registerUploadTexts();
    registerRoadTexts();
    registerCouncilTexts();
    registerResidentTexts();
    registerSignInTexts();
    const isHttps = config.publicUrl?.startsWith('https:') === true;
    registerPersonalDataTexts();
    const sessions = createSessions({ database: database.app, clock, isHttps });
    const access = createCaseAccess(database.app, personal, clock);
    const wrongTries = createWrongTries(database.app, personal, clock);
    const codes = createMessageCodes({ database: database.app, personal, messages, clock });
    const proofs = createProofs({ database: database.app, personal, wrongTries, codes });
    const residents = createResidentSessions({ database: database.app, personal, clock, isHttps });
    const callers = createCallers({ journal, sessions, access, proofs, publicUrl: config.publicUrl });
    app.accounts.find = async (request) => (await callers.ownStaff(request))?.reader.officerId;
    fileKeeper = startFileKeeper({ pool: database.app, files, clock, log });
    const changes = createSignedChanges({ pool: database.app, clock: officeClock, audit });
    const resident = { access, proofs, wrongTries, messages, codes, residents, publicUrl: config.publicUrl };
    const parts = { journal, callers, personal, audit, changes, files, sessions, hub, log, stateFolder: config.stateFolder, ...resident };
    const isPassedOn = createPassedOn(room, personal);
    registerSubmit(app, parts);
    registerRenewQueryCode(app, parts);
    registerSplitCase(app, parts);
    registerBatches(app, parts);
    registerTrack(app, { ...parts, isPassedOn });
    registerSimilar(app, parts);
    registerFiles(app, parts);
    await registerImports(app, parts);
    const signInParts = toSignInParts({
      ...parts,
      isHttps,
      ...(config.singleSignOn === undefined
        ? {}
        : { singleSignOn: createSingleSignOn(config.singleSignOn, { database: database.app, clock, log, isHttps }) }),
    });
    registerSignIn(app, signInParts);
    registerSingleSignOn(app, signInParts);
    registerOwnAccount(app, signInParts);
    registerAccounts(app, signInParts, config.singleSignOn);
    registerAccountChanges(changes, signInParts);
    registerChanges(app, parts);
    registerCaseLists(app, parts);
    registerExportCases(app, parts);
    registerPersonalExports(app, parts);
    registerPersonalDataAdmin(app, { ...parts, cipher: config.cipher });
    registerGetCase(app, parts);
    registerRevealPetitioner(app, parts);
    registerCommands(app, parts);
    registerDuties(app, parts);
    registerCandidates(app, parts);
    registerInterests(app, parts);
    registerLive(app, parts);
    registerPapers(app, parts);
    registerRetention(app, parts);
    registerOrganisation(app, parts);
    registerOffice(app, parts);
    registerLetters(app, parts);
    registerUnitLoad(app, parts);
    registerReturnVisits(app, parts);
    registerRemedies(app, parts);
    registerBacklogEntries(app, parts);
    registerZeroBacklogYears(app, parts);
    registerSponsorCandidates(app, parts);
    registerBounties(app, parts);
    registerOutreach(app, parts);
    registerAgencyCatalogue(app, parts);
    registerAgencyBoard(app, parts);
    registerAgencyFigures(app, parts);
    registerFieldList(app, parts);
    registerNetwork(app, { ...parts, declaredOf: (rulebookId) => [...(findPreset(rulebookId)?.declared ?? [])] });
    registerPosters(app, parts);
    registerAgentPictures(app, parts);
    registerTeam(app, parts);
    registerRoads(app, parts);
    registerSpots(app, parts);
    registerCouncils(app, parts);
    registerAudit(app, parts);
    registerCalendar(app, parts);
    registerRulebookPage(app, parts);
    registerVersions(app, parts);
    registerTraining(app, parts);
    registerTemplates(app, parts);
    registerBackupState(app, parts);
    registerResidentAccounts(app, parts);
    registerRepresentatives(app, parts);
    registerAssistedActs(app, parts);
    registerMandateLinks(app, parts);
    registerMyData(app, parts);
    registerRightsRequests(app, parts);
    await registerRoom(app, { ...parts, room });
    registerOpenApi(app);
    await servePages(app, { folder: webFolder, portal: portalPaths });
  }

  const stop = createStop(
    [
      { name: 'live', stop: () => hub.close() },
      { name: 'http', stop: () => closeHttp(app) },
      { name: 'sweeper', stop: () => sweeper?.stop() },
      { name: 'keys', stop: () => keyKeeper.stop() },
      { name: 'destroyer', stop: () => destroyer?.stop() },
      { name: 'volunteers', stop: () => volunteerEraser?.stop() },
      { name: 'outreach', stop: () => forgetting?.stop() },
      { name: 'files', stop: () => fileKeeper?.stop() },
      { name: 'calendar', stop: () => calendarWatch.stop() },
      { name: 'rulebook versions', stop: () => shelfWatch.stop() },
      { name: 'agency work list', stop: () => catalogueWatch.stop() },
      { name: 'rulebook moves', stop: () => moves?.stop() },
      { name: 'directory', stop: () => directoryWatch.stop() },
      { name: 'hand-overs', stop: () => handOvers?.stop() },
      { name: 'recalculations', stop: () => recalculations?.stop() },
      { name: 'contacts of reporters', stop: () => contactEraser?.stop() },
      { name: 'messenger', stop: () => messenger?.stop() },
      { name: 'announcer', stop: () => announcer.stop() },
      { name: 'database', stop: () => database.close() },
    ],
    log,
  );
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    return { address, journal, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Runs the server until a signal ends it; says where it is on standard output. */
export const serve = async (env: NodeJS.ProcessEnv, flags: readonly string[] = []): Promise<void> => {
  const config = readConfig(flags.includes('--training') ? { ...env, DAIBAN_TRAINING: 'on' } : env);
  const log = createLog(config.logLevel);
  const start = (): Promise<RunningServer> => startServer(config, log);
  const server = await start().catch(async (error: unknown) => {
    if (!(error instanceof NoOffice) || config.role === 'worker') throw error;
    const isThere = await offerSetUp(config, log, (text) => process.stdout.write(text));
    return isThere ? start() : undefined;
  });
  if (server === undefined) return;
  stopOnSignals(server.stop, log);
  const { office } = server.journal.directory;
  const pages = `  居民 residents  ${server.address}/\n  工作台 workbench ${server.address}/desk\n  接口 interface   ${server.address}/api/openapi.json\n`;
  process.stdout.write(
    `${office.name} 信访代办${config.training ? '（演练 rehearsal：时间可以往前拨）' : ''}\n${config.role === 'worker' ? `  worker, no pages; figures at ${server.address}/metrics\n` : pages}`,
  );
};

/** What `npm start` runs: serves by the settings of the environment, or ends the process with a sentence that says what to do. */
export const runServer = async (): Promise<void> => {
  try {
    await serve(process.env, process.argv.slice(2));
  } catch (error) {
    const isKnown = [ConfigError, DatabaseUnfit, StateFolderInUse, MigrationError, TrainingRefused].some((kind) => error instanceof kind);
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n${isKnown || !(error instanceof Error) ? '' : `${error.stack ?? ''}\n`}`);
    process.exit(1);
  }
};
