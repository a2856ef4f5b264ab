/** The words of deliberation councils (议事会, S2.64 and S2.65), as lists so that schemas, screens and tests share them. Meanings: docs/glossary.md. */

/** Where a type of council sits. */
export const councilTiers = ['township', 'village'] as const;
export type CouncilTier = (typeof councilTiers)[number];

/** From whom an item comes: by function, so that no register of residents grows beside the councils. */
export const itemOrigins = ['residents', 'committee', 'cadres', 'delegates', 'businesses'] as const;
export type ItemOrigin = (typeof itemOrigins)[number];

/** Functions of those who took part; how many, never who. */
export const attendeeFunctions = ['residents', 'committee', 'cadres', 'delegates', 'mediators', 'units', 'others'] as const;
export type AttendeeFunction = (typeof attendeeFunctions)[number];

/** `early`: raised before anybody petitioned; `decided`: a session said who does what until when; `done`: all of it is done. */
export const itemStages = ['early', 'decided', 'done', 'becameCase'] as const;
export type ItemStage = (typeof itemStages)[number];
