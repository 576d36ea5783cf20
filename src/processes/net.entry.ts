import { createNet } from '../net.ts';
import { type NetProcedures, parentChannel, serve } from '../transport/index.ts';

/** net: started for one crumb or one download, ended by whoever asked once the answer is there. */
serve<NetProcedures>(parentChannel(), createNet(process.env));
