import { toContentManagerConfig } from '../../layouts/layout';
import { authorLayout } from '../../layouts/author';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(authorLayout) } };
