import { buildOrganisation } from '@daiban/contract/organisation';
import { type OrganisationChange, organisationChanges } from '@daiban/contract/organisation-changes';
import { proposeChange } from '@daiban/contract/signed-changes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import { call } from '../../api.ts';
import { newCommandId } from '../../commands/command-id.ts';
import { useTexts } from '../../texts/language.tsx';
import { unitsQuery } from './queries.ts';

type ContentOf<Kind extends OrganisationChange> = z.input<(typeof organisationChanges)[Kind]>;

const buildable = ['createUnit', 'appointOfficer', 'importUnits'] as const satisfies readonly OrganisationChange[];
type Buildable = (typeof buildable)[number];
const isBuildable = (kind: OrganisationChange): kind is Buildable => (buildable as readonly string[]).includes(kind);

/** Two people sign for these even while the office is being set up; the server says the same. */
const alwaysSigned: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin', 'disciplineOfficer'];

/** Whether a change is made at once: while the office is being set up, except for administrators and discipline officers. */
export const useIsMadeAtOnce = (kind: OrganisationChange, role?: string): boolean => {
  const settingUp = useQuery(unitsQuery).data?.settingUp === true;
  return settingUp && isBuildable(kind) && (role === undefined || !alwaysSigned.includes(role));
};

/** Makes a change while the office is being set up, and proposes it otherwise; says which of the two it was. */
export const useOrganisationChange = <Kind extends OrganisationChange>(kind: Kind, isMadeAtOnce: boolean, onDone: () => void) => {
  const texts = useTexts();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async ({ content, reason }: { readonly content: ContentOf<Kind>; readonly reason: string }) => {
      if (isMadeAtOnce && isBuildable(kind)) await call(buildOrganisation, { body: { kind, content } });
      else await call(proposeChange, { body: { id: newCommandId(), kind, content, reason } });
    },
    onSuccess: async () => {
      void message.success(isMadeAtOnce ? texts.adminOrganisation.made : texts.adminOrganisation.proposed);
      onDone();
      await Promise.all(['admin', 'organisation'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
};
