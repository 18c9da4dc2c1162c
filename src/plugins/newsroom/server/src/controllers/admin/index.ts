import articleDesk from './article-desk';
import importDesk from './import-desk';

/** Controllers of the newsroom's own pages in the admin; `admin-` keeps them apart from the API's. */
export const adminControllers = {
  'admin-article-desk': articleDesk,
  'admin-import-desk': importDesk,
};
