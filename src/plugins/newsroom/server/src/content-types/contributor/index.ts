import { toContentManagerConfig } from '../../layouts/layout';
import { contributorLayout } from '../../layouts/contributor';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(contributorLayout) } };
