import type { ModelTask } from '../contract/index.ts';
import type { EngineFacts, ModelFile } from './engine.ts';
import type { GenerateRequest, Prefix, WeighRequest } from './port.ts';

/** What the models process can be asked. Each call names the file it wants: the process itself knows no folder. */
export type ModelsProcedures = {
  open: { params: { file: ModelFile; task: ModelTask }; result: { identity: string } & EngineFacts };
  embed: {
    params: { file: ModelFile; texts: readonly string[]; background: boolean };
    result: Float32Array[];
  };
  generate: {
    params: { file: ModelFile; request: Omit<GenerateRequest<string>, 'signal' | 'onText'> };
    result: string;
    progress: string;
  };
  weigh: {
    params: { file: ModelFile; request: Omit<WeighRequest<string>, 'signal'> };
    result: readonly number[];
  };
  warm: { params: { file: ModelFile; prefix: Prefix<string> }; result: undefined };
};
