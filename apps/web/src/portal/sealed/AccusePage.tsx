import '../intake/filing.css';
import './sealed.css';
import { useState } from 'react';
import { Heading } from '../../ui/Heading.tsx';
import { Skeleton } from '../../ui/parts.tsx';
import { FaultMessage } from '../FaultMessage.tsx';
import { PhoneLink } from '../PhoneLink.tsx';
import { useTexts } from '../texts/texts-context.ts';
import { AccuseSteps } from './AccuseSteps.tsx';
import { SealedReceiptView } from './SealedReceiptView.tsx';
import { type SealedReceipt, type SealedRoom, useSealedRoom, useSealedTexts } from './use-sealed-room.ts';

const nationalDisciplineLine = '12388';

/** Where to go while no accusation can be taken here. */
export const ShutRoom = ({ reader }: Pick<SealedRoom, 'reader'>) => {
  const { shut } = useSealedTexts();
  return (
    <>
      <Heading documentTitle={shut.title}>{shut.title}</Heading>
      <p className="lead">{shut.lead}</p>
      {reader === undefined ? null : (
        <p>
          <span className="strong">{reader.name}</span>
          <br />
          {reader.address}
          <br />
          <PhoneLink number={reader.phone} />
        </p>
      )}
      <p>
        {shut.national} <PhoneLink number={nationalDisciplineLine} />
      </p>
    </>
  );
};

/** Filing an accusation. What is written stays in this page's memory alone: no draft on the device, no code kept. */
const AccusePage = () => {
  const { frame } = useTexts();
  const { room, fault } = useSealedRoom();
  const [receipt, setReceipt] = useState<SealedReceipt>();
  if (receipt !== undefined) return <SealedReceiptView receipt={receipt} />;
  if (fault !== undefined) return <FaultMessage fault={fault} />;
  if (room === undefined) return <Skeleton label={frame.loading} lines={[6, 9, 8, 9, 4]} />;
  if (!room.open || room.reader === undefined) return <ShutRoom {...(room.reader === undefined ? {} : { reader: room.reader })} />;
  return <AccuseSteps readerName={room.reader.name} units={room.units} onReceived={setReceipt} />;
};

export default AccusePage;
