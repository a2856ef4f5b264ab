import { channelGroups } from '@daiban/domain/case/vocabulary';

const written: readonly string[] = [...channelGroups.web, 'letter', 'fax', 'hotlineTransfer', 'superiorAssigned'];

/** Whether what was said came by word of mouth, so that it has to be read back (D2). */
export const isOral = (channel: string): boolean => !written.includes(channel);
