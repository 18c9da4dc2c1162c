import { toContentManagerConfig } from '../../layouts/layout';
import { correctionLayout } from '../../layouts/correction';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(correctionLayout) } };
