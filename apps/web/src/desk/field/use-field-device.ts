import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import { createFieldDevice, type FieldDevice, type OpenDevice } from './device/field-device.ts';

export const fieldDevice: FieldDevice = createFieldDevice();

export const useDeviceState = () => useSyncExternalStore(fieldDevice.subscribe, fieldDevice.state);

export const OpenDeviceContext = createContext<OpenDevice | undefined>(undefined);

/** The unlocked device. Only behind the gate. */
export const useOpenDevice = (): OpenDevice => {
  const device = use(OpenDeviceContext);
  if (device === undefined) throw new Error('the device is locked here');
  return device;
};

const subscribeToNetwork = (listener: () => void): (() => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

export const useIsOnline = (): boolean => useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);

/** Put aside for so long, in milliseconds, the device locks itself. */
const idleLimit = 5 * 60_000;
const acts = ['pointerdown', 'keydown', 'scroll'] as const;

/** Reads and sends when the page comes back to the front or the network does; locks when it was put aside. */
export const useWatchDevice = (): void => {
  useEffect(() => {
    let lastAct = Date.now();
    const note = () => {
      lastAct = Date.now();
    };
    const lockWhenIdle = (): boolean => {
      const isIdle = Date.now() - lastAct > idleLimit;
      if (isIdle) fieldDevice.lock();
      return isIdle;
    };
    const comeBack = () => {
      if (document.visibilityState === 'visible' && !lockWhenIdle()) void fieldDevice.refresh();
    };
    const goOnline = () => void fieldDevice.refresh();
    for (const act of acts) addEventListener(act, note, { capture: true, passive: true });
    document.addEventListener('visibilitychange', comeBack);
    addEventListener('online', goOnline);
    const timer = setInterval(lockWhenIdle, 15_000);
    return () => {
      for (const act of acts) removeEventListener(act, note, { capture: true });
      document.removeEventListener('visibilitychange', comeBack);
      removeEventListener('online', goOnline);
      clearInterval(timer);
    };
  }, []);
};
