import articleDesk from './article-desk';
import deliveries from './deliveries';
import importDesk from './import-desk';
import people from './people';
import runs from './runs';
import settings from './settings';

/** Controllers of the newsroom's own pages in the admin; `admin-` keeps them apart from the API's. */
export const adminControllers = {
  'admin-article-desk': articleDesk,
  'admin-deliveries': deliveries,
  'admin-import-desk': importDesk,
  'admin-people': people,
  'admin-runs': runs,
  'admin-settings': settings,
};
