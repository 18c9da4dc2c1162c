import { toContentManagerConfig } from '../../layouts/layout';
import { tagLayout } from '../../layouts/tag';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(tagLayout) } };
