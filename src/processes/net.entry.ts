import { createNet } from '../net.ts';
import { type NetProcedures, parentChannel, sealedChannel, serve } from '../transport/index.ts';

/** net: started for one crumb or one download, ended by whoever asked once the answer is there. */
serve<NetProcedures>(sealedChannel(parentChannel(), 'second'), createNet(process.env));
