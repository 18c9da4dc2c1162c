import { toContentManagerConfig } from '../../layouts/layout';
import { articleLayout } from '../../layouts/article';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(articleLayout) } };
