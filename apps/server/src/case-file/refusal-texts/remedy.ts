import { says } from './definition.ts';

/** Refusals of remedies and of the ends of a matter. */
export const remedyTexts = {
  'nobody-handled-it': says(
    ['还没有单位办过这件事', '请选择“重新登记分派”，由信访办确定办理单位。'],
    ['No unit has handled this matter yet', 'Choose “send it out anew”, so that the petition office finds the unit.'],
  ),
} as const;
