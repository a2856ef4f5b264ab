import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Structured log, one JSON object a line. Standard error by default: standard output belongs to the answers of the command line. */
export const createLog = (level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: false })): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        // Messages of the database can repeat stored values ("Key (phone)=(…) already exists"): only kind, place and code are kept.
        err: (error: unknown) =>
          error instanceof Error
            ? {
                type: error.name,
                ...('code' in error ? { code: error.code } : {}),
                ...('constraint' in error ? { constraint: error.constraint } : {}),
                ...('detail' in error || 'severity' in error ? {} : { message: error.message }),
                stack: error.stack
                  ?.split('\n')
                  .filter((line) => line.startsWith('    at '))
                  .slice(0, 8)
                  .join('\n'),
              }
            : { type: typeof error },
      },
    },
    destination,
  );
