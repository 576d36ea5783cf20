import type { ModelsProcedures } from '../llm/index.ts';
import { createModels } from '../models.ts';
import { parentChannel, sealedChannel, serve } from '../transport/index.ts';

/** models: llama.cpp. It holds no key and opens no socket; ending it is unloading. */
serve<ModelsProcedures>(sealedChannel(parentChannel(), 'second'), createModels(process.env));
