import { toContentManagerConfig } from '../../layouts/layout';
import { articleStateLayout } from '../../layouts/article-state';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(articleStateLayout) } };
