import { randomUUID } from 'node:crypto';
import type { SealedCaseView, SealedTrack } from '@daiban/contract/sealed';
import type { SealedOrder } from '@daiban/domain/sealed/orders';
import type { Answer, Person, TestOffice } from '../testing/test-office.ts';

/** Words that stand in no other text of a test. */
export const accusationText = '分管领导吕向阳在路灯工程里收了承包人的烟酒和现金，材料单上的数目对不上。';
export const accuser = { name: '上官秋水', phone: '19912345678', address: '沥海街道芦苇弄7号' };
export const accusedUnit = 'lihai.city-building';
export const accusedPerson = { name: '吕向阳', unitId: accusedUnit };

export interface Filed {
  readonly queryCode: string;
  readonly handledBy: string;
  readonly next: readonly { readonly kind: string; readonly dueOn: string }[];
}

/** Files an accusation on the portal. @throws when it is refused. */
export const accuse = async (office: TestOffice, change: Record<string, unknown> = {}): Promise<Filed> => {
  const answer = await office.anybody.post('/api/sealed/submissions', {
    commandId: randomUUID(),
    text: accusationText,
    accused: { unitIds: [accusedUnit], persons: [accusedPerson] },
    accuser,
    ...change,
  });
  if (answer.status !== 201) throw new Error(`not filed: ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as Filed;
};

export const track = async (office: TestOffice, queryCode: string): Promise<SealedTrack> => {
  const answer = await office.anybody.post('/api/sealed/track', { queryCode });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as SealedTrack;
};

export const listIds = async (officer: Person): Promise<readonly string[]> => {
  const answer = await officer.get('/api/sealed/cases');
  return (answer.body as { rows: { caseId: string }[] }).rows.map(({ caseId }) => caseId);
};

export const openFor = async (officer: Person, caseId: string, purpose = 'review'): Promise<SealedCaseView> => {
  const answer = await officer.post(`/api/sealed/cases/${caseId}/open`, { purpose });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as SealedCaseView;
};

export const give = async (
  officer: Person,
  view: { readonly caseId: string; readonly version: number },
  order: SealedOrder,
): Promise<Answer> =>
  officer.post(`/api/sealed/cases/${view.caseId}/orders`, { commandId: randomUUID(), expectedVersion: view.version, order });

/** Gives an order that must be allowed, and answers the case after it. */
export const done = async (
  officer: Person,
  view: { readonly caseId: string; readonly version: number },
  order: SealedOrder,
): Promise<SealedCaseView> => {
  const answer = await give(officer, view, order);
  if (answer.status !== 200) throw new Error(`${order.name}: ${JSON.stringify(answer.body)}`);
  return (answer.body as { view: SealedCaseView }).view;
};
