// Read before anything else: the checks of forms compile no code at run time, which the content security policy would stop.
globalThis.__zod_globalConfig = { jitless: true };
