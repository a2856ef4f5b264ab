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
        // Messages of the database about data (classes 22 and 23) can repeat stored values, so they stay out.
        err: (error: unknown) =>
          error instanceof Error
            ? {
                type: error.name,
                ...('code' in error ? { code: error.code } : {}),
                ...('constraint' in error ? { constraint: error.constraint } : {}),
                ...('code' in error && /^2[23]\w{3}$/.test(String(error.code)) ? {} : { message: error.message }),
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
