import type { ReactNode } from 'react';
import type { Office } from '../../api/portal.ts';
import { Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { useOffice } from './office-context.ts';

/** Shows what is built from the office once it is known; before that a skeleton, or what went wrong. */
export const OfficeLoading = ({ children }: { readonly children: (office: Office) => ReactNode }) => {
  const { frame } = useTexts();
  const { office, fault, reload } = useOffice();
  if (office !== undefined) return children(office);
  if (fault !== undefined) return <FaultMessage fault={fault} onRetry={reload} />;
  return <Skeleton label={frame.loading} lines={[9, 7, 8, 6, 9, 5]} />;
};
