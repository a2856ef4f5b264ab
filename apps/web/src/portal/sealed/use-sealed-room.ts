import type { ResponseOf } from '@daiban/contract/endpoint';
import type { addToAccusation, followAccusation, getSealedRoom, submitAccusation } from '@daiban/contract/sealed';
import { useEffect, useState } from 'react';
import { call, type RequestFault } from '../../api/request.ts';
import { useTexts } from '../texts/texts-context.ts';
import { sealedEn } from './texts.en.ts';
import { type SealedTexts, sealedZhCN } from './texts.zh-CN.ts';

export type SealedRoom = ResponseOf<typeof getSealedRoom>;
export type SealedReceipt = ResponseOf<typeof submitAccusation>;
export type FollowedAccusation = ResponseOf<typeof followAccusation>;

const fetchRoom = call<typeof getSealedRoom>({ method: 'GET', path: '/api/sealed/room' });
export const sendAccusation = call<typeof submitAccusation>({ method: 'POST', path: '/api/sealed/submissions' });
export const follow = call<typeof followAccusation>({ method: 'POST', path: '/api/sealed/track' });
export const sendAddition = call<typeof addToAccusation>({ method: 'POST', path: '/api/sealed/additions' });

/** Attachments of an accusation go straight into the room. */
export const sealedUploadPath = '/api/sealed/files';

export const useSealedTexts = (): SealedTexts => (useTexts().language === 'en' ? sealedEn : sealedZhCN);

/** The room as the portal sees it: open or not, who reads, which units there are. */
export const useSealedRoom = (): { readonly room?: SealedRoom; readonly fault?: RequestFault } => {
  const [found, setFound] = useState<{ readonly room?: SealedRoom; readonly fault?: RequestFault }>({});
  useEffect(() => {
    let isGone = false;
    void fetchRoom().then((answer) => {
      if (!isGone) setFound(answer.ok ? { room: answer.value } : { fault: answer.refusal });
    });
    return () => {
      isGone = true;
    };
  }, []);
  return found;
};

/** Sixteen digits as people type them; undefined when they are none. */
export const readSealedCode = (text: string): string | undefined => {
  const code = text.normalize('NFKC').replaceAll(/[\s\p{Pd}_.·ー]/gu, '');
  return /^\d{16}$/.test(code) ? code : undefined;
};
