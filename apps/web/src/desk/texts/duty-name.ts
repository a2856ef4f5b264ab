import type { DutyView } from '@daiban/contract/cases';
import type { NoticeKind, Procedure } from '@daiban/domain/case/vocabulary';
import { dutyKinds } from './vocabulary-texts.ts';
import type { Texts } from './zh-CN.ts';

/** A duty by its name, with where its matter stands when that is known. */
export interface NamedDuty extends Pick<DutyView, 'kind' | 'title' | 'notice'> {
  readonly procedure?: Procedure;
}

const isDutyKind = (kind: string): kind is (typeof dutyKinds)[number] => (dutyKinds as readonly string[]).includes(kind);

/** Of "register and send on", only the second half is left once the matter is registered. */
const halfDone = ({ kind, procedure }: NamedDuty): boolean =>
  kind === 'registerForward' && procedure !== undefined && procedure !== 'received';

/** Which paper is to be served: several may be on their way at once. */
const servingOf = ({ kind }: NamedDuty, notice: NoticeKind, texts: Texts): string =>
  (kind === 'serveAgain' ? texts.paper.serveAgain : texts.paper.serve)(texts.notices[notice]);

/**
 * What a duty asks for. In Chinese the rulebook's own wording stands, since a local rulebook may name a duty of its own; in
 * another language the catalogue's.
 */
export const dutyName = (duty: NamedDuty, texts: Texts): string => {
  if (halfDone(duty)) return texts.next.sendOn;
  if (duty.notice !== undefined) return servingOf(duty, duty.notice, texts);
  return texts.language.name === '中文' || !isDutyKind(duty.kind) ? duty.title : texts.dutyKinds[duty.kind];
};

/** The same in the few words that a list has room for; what is signed is always said. */
export const dutyLabel = (duty: NamedDuty, texts: Texts): string =>
  isDutyKind(duty.kind) && duty.kind !== 'signTask' && duty.notice === undefined && !halfDone(duty)
    ? texts.dutyKinds[duty.kind]
    : dutyName(duty, texts);
