import type { ModelInfo } from '../../contract/index.ts';
import { joined, quiet, wrap } from '../text.ts';

export function modelLine(model: ModelInfo): string {
  const what = joined([model.name, bytes(model.bytes), model.licence, model.loaded ? 'loaded' : model.state]);
  return `${wrap(what, '    ', '  - ')}\n${quiet(wrap(joined([`${model.id}.`, model.purpose, model.measured], ' '), '    '))}`;
}

export function bytes(count: number): string {
  return count >= 1e9 ? `${(count / 1e9).toFixed(1)} GB` : `${Math.round(count / 1e6)} MB`;
}
