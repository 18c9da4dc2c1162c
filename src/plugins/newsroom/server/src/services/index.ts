import changes from '../changes/service';
import deliveries from '../delivery/deliveries';
import dispatcherService from '../delivery/dispatcher-service';
import liveState from '../delivery/state/live-state';
import tombstones from '../delivery/tombstones-service';
import { exportsService } from '../exports';
import { imports } from '../imports';
import settings from '../settings/service';

import preview from './admin/preview/preview-service';
import articleState from './article-state';
import channels from './channels';
import redirects from './redirects';
import search from './search/service';

export default {
  'article-state': articleState,
  channels,
  changes,
  deliveries,
  dispatcher: dispatcherService,
  liveState,
  settings,
  tombstones,
  exports: exportsService,
  imports,
  preview,
  redirects,
  search,
};
