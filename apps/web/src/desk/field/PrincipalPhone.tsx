import type { revealPetitioner } from '@daiban/contract/cases';
import type { BodyInputOf } from '@daiban/contract/endpoint';
import type { UnmaskPurpose } from '@daiban/contract/purposes';
import { useState } from 'react';
import { call } from '../../api/request.ts';
import { Button } from '../../ui/parts.tsx';
import { useFieldTexts } from './field-language.tsx';
import { useIsOnline } from './use-field-device.ts';

const purposes = ['contactPetitioner', 'visitSite'] as const satisfies readonly UnmaskPurpose[];

/** The principal's number, opened for a purpose and recorded (care G9). It is shown and not kept. */
export const PrincipalPhone = ({ caseId }: { readonly caseId: string }) => {
  const { matter } = useFieldTexts();
  const online = useIsOnline();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<{ phone?: string; problem?: string }>();
  const show = async (purpose: (typeof purposes)[number]) => {
    const body: BodyInputOf<typeof revealPetitioner> = { purpose };
    const answer = await call<typeof revealPetitioner>({ method: 'POST', path: '/api/cases/{caseId}/petitioner' })({
      params: { caseId },
      body,
    });
    if (answer.ok) setTold(answer.value.phone === undefined ? {} : { phone: answer.value.phone });
    else setTold({ problem: answer.refusal.kind === 'problem' ? answer.refusal.problem.title : matter.phoneOffline });
  };
  if (told?.phone !== undefined)
    return (
      <p>
        <a className="button" href={`tel:${told.phone}`}>
          {matter.phone} {told.phone}
        </a>
        <span className="quiet">{matter.phoneShown}</span>
      </p>
    );
  if (told !== undefined) return <p className="quiet">{told.problem ?? matter.noPhone}</p>;
  if (!online) return <p className="quiet">{matter.phoneOffline}</p>;
  if (!asking)
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        {matter.showPhone}
      </Button>
    );
  return (
    <div className="button-row" role="group" aria-label={matter.whyPhone}>
      <span>{matter.whyPhone}</span>
      {purposes.map((purpose) => (
        <Button key={purpose} onClick={() => void show(purpose)}>
          {purpose === 'visitSite' ? matter.toVisit : matter.toCall}
        </Button>
      ))}
    </div>
  );
};
