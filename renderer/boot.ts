import { z } from 'zod';

// Without this zod tries `new Function` when a schema is made, and the CSP reports it. Must be imported before any schema.
z.config({ jitless: true });
