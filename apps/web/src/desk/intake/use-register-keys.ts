import { type Channel, channels } from '@daiban/domain/case/vocabulary';
import { useEffect, useRef } from 'react';

/** The channels that come over the counter every day, in the order of their keys. */
export const usualChannels = ['letter', 'visit', 'phone'] as const satisfies readonly Channel[];
export const otherChannels: readonly Channel[] = channels.filter((channel) => !usualChannels.some((usual) => usual === channel));

interface RegisterKeys {
  readonly onChannel: (channel: Channel) => void;
  readonly onSend: () => void;
}

/** Alt+1 to Alt+3 choose the channel and Ctrl+Enter sends, wherever the focus is; digits alone are for names and phone numbers. */
export const useRegisterKeys = (keys: RegisterKeys): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('.ant-drawer-open, .ant-modal-wrap') !== null) return;
      const channel = event.altKey ? usualChannels[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)] : undefined;
      const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (channel === undefined && !sends) return;
      event.preventDefault();
      if (channel === undefined) current.current.onSend();
      else current.current.onChannel(channel);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
