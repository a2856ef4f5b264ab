import type { Channel } from '@daiban/domain/case/vocabulary';
import { oralChannels } from '@daiban/domain/intake/register';

/** Whether what was said came by word of mouth, so that it has to be read back (D2). */
export const isOral = (channel: Channel): boolean => oralChannels.includes(channel);
