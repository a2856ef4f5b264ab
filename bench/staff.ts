import { demoPassword } from '../apps/server/src/access/sign-in.route.ts';
import { lihaiOffice } from '../apps/server/src/demo/content/lihai-office.ts';
import type { DemoOfficer, DemoRole } from '../apps/server/src/demo/content/office.ts';

/** A signed-in officer of the demo office. */
export interface SignedIn {
  readonly officer: DemoOfficer;
  readonly cookie: string;
}

export interface Staff {
  /** Everybody who holds one of the roles. */
  all(...roles: readonly DemoRole[]): readonly SignedIn[];
  first(role: DemoRole): SignedIn;
  byId(officerId: string): SignedIn;
}

const signIn = async (address: string, officer: DemoOfficer): Promise<SignedIn> => {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: officer.userName, password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`${officer.userName} could not sign in: ${await answer.text()}`);
  return { officer, cookie };
};

const roles: readonly DemoRole[] = ['windowOfficer', 'dispatcher', 'caseHandler', 'unitHead', 'areaLead', 'principalLeader'];

/** Signs in the officers whose work the load does. */
export const signInStaff = async (address: string): Promise<Staff> => {
  const officers = lihaiOffice.officers.filter((officer) => officer.roles.some(({ role }) => roles.includes(role)));
  const signedIn = new Map<string, SignedIn>();
  for (const officer of officers) signedIn.set(officer.id, await signIn(address, officer));
  const all = (...wanted: readonly DemoRole[]): readonly SignedIn[] =>
    [...signedIn.values()].filter(({ officer }) => officer.roles.some(({ role }) => wanted.includes(role)));
  const known = (found: SignedIn | undefined, what: string): SignedIn => {
    if (found === undefined) throw new Error(`nobody of the demo office is ${what}`);
    return found;
  };
  return {
    all,
    first: (role) => known(all(role)[0], role),
    byId: (officerId) => known(signedIn.get(officerId), officerId),
  };
};
