import type { AgencyView } from '@daiban/contract/agency-view';
import type { CaseView } from '@daiban/contract/cases';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { DeskCommand } from '../commands/desk-commands.ts';
import { LongText } from '../parts/LongText.tsx';
import { useUnitName } from '../parts/use-unit-name.ts';
import { shortDate } from '../texts/dates.ts';
import { useTexts } from '../texts/language.tsx';
import { HandedUpWhy } from './HandedUpWhy.tsx';
import { RunList } from './RunList.tsx';
import { SixLinks } from './SixLinks.tsx';
import './agency.css';

/** What is done from here. */
const quick: readonly DeskCommand[] = [
  'nameAgent',
  'logAgencyRun',
  'planAgencyWork',
  'recordHelp',
  'handUpAgency',
  'takeAgencyStep',
  'explainResult',
  'recordPrincipalTrip',
  'bindAgencyMember',
  'releaseAgencyMember',
];

/** Done once and not again: shown here only while the next step does not offer it. */
const once: readonly DeskCommand[] = ['nameAgent', 'handUpAgency', 'takeAgencyStep', 'explainResult'];

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const MandateFacts = ({ work, caseId }: { readonly work: AgencyView; readonly caseId: string }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const words = texts.agencyPart;
  const { mandate, order, step, tier } = work;
  return (
    <dl className="agency-facts">
      {order === undefined ? null : (
        <Fact name={words.order}>
          {order.itemTitle ?? texts.agencyWords.otherItem}{' '}
          <span className="quiet">
            {texts.choices.source[order.source]} · {shortDate(order.askedOn, texts)}
          </span>
        </Fact>
      )}
      {mandate === undefined ? null : (
        <>
          <Fact name={words.agent}>
            {mandate.agentName ?? words.nobodyYet} <span className="quiet">{unitName(mandate.unitName)}</span>
          </Fact>
          <Fact name={words.mandate}>
            {mandate.scope.map((one) => texts.choices.scope[one]).join(texts.state.listSeparator)}{' '}
            <span className="quiet">
              {texts.choices.form[mandate.form]}
              {mandate.byGuardian ? ` · ${words.byGuardian}` : ''} · {words.since(shortDate(mandate.grantedOn, texts))}
              {mandate.untilOn === undefined ? '' : ` · ${words.until(shortDate(mandate.untilOn, texts))}`}
            </span>
            {mandate.evidence.map((fileId, place) => (
              <span key={fileId}>
                {' '}
                <a href={`/api/cases/${caseId}/files/${fileId}`} target="_blank" rel="noreferrer">
                  {words.evidence(place + 1)}
                </a>
              </span>
            ))}
          </Fact>
          {mandate.ended === undefined ? null : (
            <Fact name={words.endedName}>
              {mandate.ended.by === 'revoked' ? words.revoked : texts.choices.cause[mandate.ended.by]}{' '}
              <span className="quiet">{shortDate(mandate.ended.on, texts)}</span>
            </Fact>
          )}
        </>
      )}
      {tier === undefined || (tier.tier === 'community' && !tier.beyond) ? null : (
        <Fact name={words.tier}>
          {words.tiers[tier.tier]} <span className="quiet">{words.tierBy[tier.by]}</span>
          {tier.beyond ? <span className="soon"> {words.beyond[step?.step ?? 'community']}</span> : null}
        </Fact>
      )}
      {work.leaderName === undefined ? null : <Fact name={words.leader}>{work.leaderName}</Fact>}
      {step === undefined ? null : (
        <Fact name={words.step}>
          {texts.choices.step[step.step]} {unitName(step.unitName)}{' '}
          <span className={step.step !== 'community' && step.takenOn === undefined ? 'soon' : 'quiet'}>
            {words.since(shortDate(step.since, texts))}
            {step.step === 'community'
              ? ''
              : ` · ${step.takenOn === undefined ? words.notTaken : words.taken(shortDate(step.takenOn, texts))}`}
          </span>
        </Fact>
      )}
      <Fact name={words.saved}>
        {words.totals(work.runs.length, work.minutes, work.tripsSaved)}{' '}
        <span className={work.visitsMet ? 'quiet' : 'late'}>{words.visits(work.visits, work.visitsMet)}</span>
      </Fact>
      {work.explainedOn === undefined ? null : (
        <Fact name={words.result}>
          {words.explained(shortDate(work.explainedOn, texts))}{' '}
          <span className="quiet">
            {work.confirmedOn === undefined ? words.notConfirmed : words.confirmed(shortDate(work.confirmedOn, texts))}
          </span>
        </Fact>
      )}
    </dl>
  );
};

const Members = ({ members }: { readonly members: AgencyView['members'] }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  if (members.length === 0) return null;
  return (
    <>
      <h3 className="part">{texts.agencyPart.members}</h3>
      <ul className="side-list">
        {members.map((member) => (
          <li key={member.officerId}>
            <p>
              <span className="quiet">{texts.choices.member[member.kind]}</span> <b>{member.name}</b> {unitName(member.unitName)}
            </p>
            <LongText>{member.task}</LongText>
          </li>
        ))}
      </ul>
    </>
  );
};

const Helps = ({ work }: { readonly work: AgencyView }) => {
  const texts = useTexts();
  const words = texts.agencyPart;
  if (work.helps.length === 0 && work.trips.length === 0) return null;
  return (
    <>
      <h3 className="part">{words.helps}</h3>
      <ul className="side-list">
        {work.helps.map(({ help, note, on }) => (
          <li key={`${help} ${on} ${note}`}>
            <p className="line">
              <b>{texts.choices.help[help]}</b> <span className="quiet number">{shortDate(on, texts)}</span>
            </p>
            <LongText>{note}</LongText>
          </li>
        ))}
        {work.trips.map(({ on, reason }) => (
          <li key={`${on} ${reason}`}>
            <p className="line">
              <b>{words.ownTrip}</b> <span className="quiet number">{shortDate(on, texts)}</span>
            </p>
            <LongText>{reason}</LongText>
          </li>
        ))}
      </ul>
    </>
  );
};

interface AgencyPartProps {
  readonly view: CaseView;
  /** What the next step offers already. */
  readonly shownAbove: readonly DeskCommand[];
  readonly onCommand: (command: DeskCommand) => void;
}

/** The running of a matter for its principal (代办): mandate, step now and since when, six links, plan, runs, helps, members. */
export const AgencyPart = ({ view, shownAbove, onCommand }: AgencyPartProps) => {
  const texts = useTexts();
  const work = view.agencyWork;
  if (work?.mandate === undefined) return null;
  const words = texts.agencyPart;
  const offered = quick.filter(
    (command) => !(once.includes(command) && shownAbove.includes(command)) && view.actions.some((action) => action.command === command),
  );
  return (
    <section className="agency-part">
      <h2 className="part">
        {words.title} · {texts.agencyBoard.regions[view.agency]}
      </h2>
      <MandateFacts work={work} caseId={view.caseId} />
      {work.step === undefined || work.step.step === 'community' ? null : <HandedUpWhy view={view} withAnswer />}
      <SixLinks links={work.links} />
      {offered.length === 0 ? null : (
        <div className="agency-acts">
          {offered.map((command) => (
            <Button key={command} onClick={() => onCommand(command)}>
              {texts.commands[command]}
            </Button>
          ))}
        </div>
      )}
      {work.plan === undefined ? null : (
        <>
          <h3 className="part">{words.plan}</h3>
          <LongText>{work.plan.text}</LongText>
          <p className="quiet">
            {work.plan.by} · {shortDate(work.plan.on, texts)}
            {work.plan.reviewOn === undefined ? '' : ` · ${words.review(shortDate(work.plan.reviewOn, texts))}`}
          </p>
        </>
      )}
      <h3 className="part">
        {words.runs} {work.runs.length}
      </h3>
      {work.runs.length === 0 ? <p className="quiet">{words.noRuns}</p> : <RunList caseId={view.caseId} runs={work.runs} />}
      <Helps work={work} />
      <Members members={work.members} />
    </section>
  );
};
