import { useCallback, useEffect, useRef } from 'react';

/** Makes addresses for pictures on this device; they hold memory, and are given back when the page is left. */
export const usePictureAddresses = (): ((picture: Blob) => string) => {
  const addresses = useRef<string[]>([]);
  useEffect(() => {
    const made = addresses.current;
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, []);
  return useCallback((picture) => {
    const address = URL.createObjectURL(picture);
    addresses.current.push(address);
    return address;
  }, []);
};
