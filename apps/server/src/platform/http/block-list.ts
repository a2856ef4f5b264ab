import { BlockList, isIP, isIPv6 } from 'node:net';

export const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** A list of addresses and networks. @throws RangeError or TypeError for what is neither. */
export const toBlockList = (entries: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    if (isIP(address) === 0) throw new TypeError(entry);
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else if (/^\d{1,3}$/.test(bits)) list.addSubnet(address, Number(bits), familyOf(address));
    else throw new TypeError(entry);
  }
  return list;
};
