import { toContentManagerConfig } from '../../layouts/layout';
import { creditLayout } from '../../layouts/credit';

import schema from './schema.json';

export default { schema: { ...schema, config: toContentManagerConfig(creditLayout) } };
