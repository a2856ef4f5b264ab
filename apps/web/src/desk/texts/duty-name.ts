import type { DutyView } from '@daiban/contract/cases';
import { dutyKinds } from './vocabulary-texts.ts';
import type { Texts } from './zh-CN.ts';

const isDutyKind = (kind: string): kind is (typeof dutyKinds)[number] => (dutyKinds as readonly string[]).includes(kind);

/**
 * What a duty asks for. In Chinese the rulebook's own wording stands, since a local rulebook may name a duty of its own; in
 * another language the catalogue's.
 */
export const dutyName = (duty: Pick<DutyView, 'kind' | 'title'>, texts: Texts): string =>
  texts.language.name === '中文' || !isDutyKind(duty.kind) ? duty.title : texts.dutyKinds[duty.kind];

/** The same in the few words that a list has room for; what is signed is always said. */
export const dutyLabel = (duty: Pick<DutyView, 'kind' | 'title'>, texts: Texts): string =>
  isDutyKind(duty.kind) && duty.kind !== 'signTask' ? texts.dutyKinds[duty.kind] : dutyName(duty, texts);
