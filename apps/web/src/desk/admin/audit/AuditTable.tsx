import type { AuditEntryView } from '@daiban/contract/audit-log';
import { Link } from '@tanstack/react-router';
import { useUnitName } from '../../parts/use-unit-name.ts';
import { useMe } from '../../session/me.ts';
import { stamp } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Texts } from '../../texts/zh-CN.ts';
import { describeFacts } from './describe-facts.ts';

type Actor = AuditEntryView['actor'];

/** A member of staff by name; petitioners and the system by what they are. */
export const actorName = ({ id, name, role }: Actor, texts: Texts): string => {
  if (name !== undefined) return name;
  if (role === 'petitioner' || role === 'authorisedRepresentative') return texts.adminAudit.petitioner;
  if (id === 'system') return texts.adminAudit.system;
  return id === 'anonymous' ? texts.adminAudit.anonymous : id;
};

/** The post in which somebody acted. */
export const ActorPost = ({ actor }: { readonly actor: Pick<Actor, 'role' | 'unitName'> }) => {
  const texts = useTexts();
  const unitName = useUnitName();
  const roles: Readonly<Record<string, string>> = texts.roles;
  const post = [actor.unitName === undefined ? '' : unitName(actor.unitName), actor.role === undefined ? '' : (roles[actor.role] ?? '')];
  return <span className="quiet">{post.filter((part) => part !== '').join(' ')}</span>;
};

/** Entries of the log, newest first. A person and a number narrow the log to theirs. */
export const AuditTable = ({ entries }: { readonly entries: readonly AuditEntryView[] }) => {
  const texts = useTexts();
  const { today } = useMe();
  return (
    <table className="list audit-table">
      <thead>
        <tr>
          <th>{texts.adminAudit.at}</th>
          <th>{texts.adminAudit.person}</th>
          <th>{texts.adminAudit.what}</th>
          <th>{texts.adminAudit.matter}</th>
          <th>{texts.adminAudit.detail}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.position}>
            <td className="number audit-at">{stamp(entry.at, today)}</td>
            <td className="audit-person">
              {entry.actor.name === undefined ? (
                actorName(entry.actor, texts)
              ) : (
                <Link to="/admin/audit" search={{ actorId: entry.actor.id }}>
                  {entry.actor.name}
                </Link>
              )}{' '}
              {entry.actor.name === undefined ? null : <ActorPost actor={entry.actor} />}
            </td>
            <td className="audit-what">{texts.auditKinds[entry.kind]}</td>
            <td className="number">
              {entry.case?.caseNumber === undefined ? null : (
                <Link to="/admin/audit" search={{ caseNumber: entry.case.caseNumber }}>
                  {entry.case.caseNumber}
                </Link>
              )}
            </td>
            <td className="audit-facts">
              {describeFacts(entry.facts, texts).map(({ key, text }) => (
                <span key={key}>{text}</span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
