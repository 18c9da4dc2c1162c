import { toContentManagerConfig } from '../../layouts/layout';
import { relatedPostLayout } from '../../layouts/related-post';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(relatedPostLayout) } };
