import { getAcademy } from '@daiban/contract/agency-academy';
import { academyHeads, type getAgencyTeam, orderAgencyTeam, type TeamMember } from '@daiban/contract/agency-team';
import type { ResponseOf } from '@daiban/contract/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { sectionsOf } from '../../admin/sections.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { Empty, LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { holdsRoleOf } from '../../sealed/queries.ts';
import { useMe } from '../../session/me.ts';
import { paperDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { OpenForm } from './OpenForm.tsx';
import { rosterQuery } from './queries.ts';
import { useTeamOrder } from './use-team-order.ts';
import { WordsForm } from './WordsForm.tsx';

type Roster = ResponseOf<typeof getAgencyTeam>;

const Coverage = ({ coverage }: Pick<Roster, 'coverage'>) => {
  const { team, state } = useTexts();
  const { covered, villages, percentage, gaps } = coverage;
  if (percentage === undefined) return <p className="quiet">{team.noVillages}</p>;
  return (
    <section className="team-coverage">
      <h2>{team.coverage}</h2>
      <p>
        <b className="team-figure">{percentage}%</b> <span className="quiet">{team.coverageFormula(covered, villages)}</span>
      </p>
      {gaps.length === 0 ? (
        <p className="quiet">{team.noGaps}</p>
      ) : (
        <details>
          <summary>{team.gaps(gaps.length)}</summary>
          <p>{gaps.map(({ name }) => name).join(state.listSeparator)}</p>
        </details>
      )}
    </section>
  );
};

const Declared = ({ declared }: Pick<Roster, 'declared'>) => {
  const { team } = useTexts();
  if (declared.length === 0) return null;
  return (
    <section>
      <h2>{team.declared}</h2>
      <ul className="team-facts">
        {declared.map(({ title, value, unit, asOf, document, article }) => (
          <li key={`${title}.${article}`}>
            {title} {value.toLocaleString()} {unit}
            <span className="quiet">
              {' '}
              {asOf === undefined ? '' : `${asOf} · `}
              {team.declaredSource(document, article)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const IssueCertificate = ({ agent, years, onDone }: { agent: TeamMember; years: number; onDone: () => void }) => {
  const { team } = useTexts();
  const [id] = useState(newCommandId);
  const giving = useTeamOrder(orderAgencyTeam, onDone);
  return (
    <>
      <p>{team.issueConfirm(agent.name, years)}</p>
      <ProblemNote fault={giving.fault} />
      <Button
        type="primary"
        loading={giving.busy}
        onClick={() => giving.send({ order: 'issueCertificate', id, officerId: agent.officerId })}
      >
        {team.issue}
      </Button>
    </>
  );
};

const Certificates = ({ agent }: { readonly agent: TeamMember }) => {
  const texts = useTexts();
  const { team } = texts;
  const inForce = agent.certificates.find((certificate) => certificate.inForce);
  const missing = agent.towardsCertificate.filter(({ met }) => !met);
  return (
    <>
      {inForce === undefined ? (
        <p className="quiet">{team.noCertificate}</p>
      ) : (
        <p>{team.validUntil(inForce.number, paperDate(inForce.validUntil, texts))}</p>
      )}
      {agent.certificates
        .filter((certificate) => !certificate.inForce)
        .map(({ id, number, validUntil, revoked }) => (
          <p key={id} className="quiet">
            {revoked === undefined
              ? team.expiredOn(number, paperDate(validUntil, texts))
              : team.revokedOn(number, paperDate(revoked.on, texts), revoked.reason)}
          </p>
        ))}
      {inForce !== undefined ? null : missing.length === 0 ? (
        <p>{team.allThere}</p>
      ) : (
        <details>
          <summary>{team.missing}</summary>
          <ul>
            {missing.map(({ measure, has, atLeast }) => (
              <li key={measure}>
                {team.measures[measure]}：{team.hasOf(has, atLeast)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const AgentOrders = ({ agent, years }: { readonly agent: TeamMember; readonly years: number }) => {
  const { team } = useTexts();
  const inForce = agent.certificates.find((certificate) => certificate.inForce);
  const mayGet = inForce === undefined && agent.towardsCertificate.every(({ met }) => met);
  const { proposal } = agent;
  return (
    <div className="team-orders">
      {mayGet ? (
        <OpenForm small label={team.issue}>
          {(close) => <IssueCertificate agent={agent} years={years} onDone={close} />}
        </OpenForm>
      ) : null}
      {proposal === undefined ? null : (
        <OpenForm small label={team.decideGrade}>
          {(close) => (
            <>
              <ul>
                {proposal.reasons.map(({ measure, has, atLeast }) => (
                  <li key={measure}>
                    {team.measures[measure]}：{team.hasOf(has, atLeast)}
                  </li>
                ))}
              </ul>
              <WordsForm
                endpoint={orderAgencyTeam}
                order={{ order: 'giveGrade', officerId: agent.officerId, grade: proposal.grade }}
                fields={[{ name: 'reason', label: team.gradeReason, kind: 'lines' }]}
                label={team.proposal(team.grades[proposal.grade])}
                makes
                onDone={close}
              />
            </>
          )}
        </OpenForm>
      )}
      {inForce === undefined ? null : (
        <OpenForm small label={team.revoke}>
          {(close) => (
            <WordsForm
              endpoint={orderAgencyTeam}
              order={{ order: 'revokeCertificate', certificateId: inForce.id }}
              fields={[{ name: 'reason', label: team.revokeReason, kind: 'lines' }]}
              label={team.revoke}
              onDone={close}
            />
          )}
        </OpenForm>
      )}
    </div>
  );
};

const Agent = ({ agent, years, mayOrder }: { readonly agent: TeamMember; readonly years: number; readonly mayOrder: boolean }) => {
  const texts = useTexts();
  const { team } = texts;
  return (
    <li>
      <div className="team-agent">
        <p className="team-name">
          <b>{agent.name}</b> <span className="tag">{team.grades[agent.grade]}</span>
          {agent.proposal === undefined ? null : <span className="quiet"> {team.proposal(team.grades[agent.proposal.grade])}</span>}
          {agent.phone === undefined ? null : <span className="quiet"> {agent.phone}</span>}
        </p>
        <ul className="quiet">
          {agent.posts.map(({ unitId, unitName, since, until, share }) => (
            <li key={`${unitId}.${since}`}>
              {unitName} · {team.share[share]} ·{' '}
              {until === undefined ? team.since(paperDate(since, texts)) : team.term(paperDate(since, texts), paperDate(until, texts))}
            </li>
          ))}
        </ul>
        <div>
          <Certificates agent={agent} />
        </div>
        {mayOrder ? <AgentOrders agent={agent} years={years} /> : null}
      </div>
    </li>
  );
};

const Career = ({ career }: Pick<Roster, 'career'>) => {
  const { team, state } = useTexts();
  return (
    <details className="team-career">
      <summary>{team.careerTitle}</summary>
      <p className="quiet">{team.careerHint}</p>
      <dl>
        {career.map(({ grade, conditions }) => (
          <div key={grade}>
            <dt>{team.grades[grade]}</dt>
            <dd>
              {conditions.length === 0
                ? team.noCondition
                : conditions.map(({ measure, atLeast }) => `${team.measures[measure]} ≥ ${atLeast}`).join(state.listSeparator)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** Agents with their dates, certificates and career, and the coverage of villages (S3.21, S2.6, F19). */
export const RosterPart = () => {
  const { team } = useTexts();
  const me = useMe();
  const { appointments } = me;
  const found = useQuery(rosterQuery);
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={8} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { coverage, declared, career, certificateYears } = found.data;
  const agents = found.data.agents.toSorted((left, right) => left.name.localeCompare(right.name, 'zh-CN'));
  const mayOrder = appointments.some(({ role }) => academyHeads.includes(role));
  const isServing = ({ posts }: TeamMember): boolean => posts.some(({ inForce }) => inForce);
  const former = agents.filter((agent) => !isServing(agent));
  return (
    <>
      <Coverage coverage={coverage} />
      <Declared declared={declared} />
      {holdsRoleOf(me, getAcademy) ? (
        <p className="quiet">
          {team.rosterHint}{' '}
          {sectionsOf(me).some(({ path }) => path === '/admin/organisation') ? (
            <Link to="/admin/organisation">{team.toOrganisation}</Link>
          ) : null}
        </p>
      ) : null}
      {agents.length === former.length ? <Empty title={team.noAgents} hint={team.noAgentsHint} /> : null}
      <ul className="team-list">
        {agents.filter(isServing).map((agent) => (
          <Agent key={agent.officerId} agent={agent} years={certificateYears} mayOrder={mayOrder} />
        ))}
      </ul>
      {former.length === 0 ? null : (
        <details>
          <summary>{team.former(former.length)}</summary>
          <ul className="team-list">
            {former.map((agent) => (
              <Agent key={agent.officerId} agent={agent} years={certificateYears} mayOrder={false} />
            ))}
          </ul>
        </details>
      )}
      <Career career={career} />
    </>
  );
};
