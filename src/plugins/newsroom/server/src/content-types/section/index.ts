import { toContentManagerConfig } from '../../layouts/layout';
import { sectionLayout } from '../../layouts/section';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(sectionLayout) } };
