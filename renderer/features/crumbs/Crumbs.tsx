import { useCrumb } from '../../state/crumb.ts';
import { Overview } from './Overview.tsx';
import { PreviewPage } from './PreviewPage.tsx';

export function Crumbs() {
  const looking = useCrumb((c) => c.question !== '');
  return looking ? <PreviewPage /> : <Overview />;
}
