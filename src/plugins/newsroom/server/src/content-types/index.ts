import article from './article';
import articleState from './article-state';
import author from './author';
import authorAddress from './author-address';
import contributor from './contributor';
import credit from './credit';
import relatedPost from './related-post';
import section from './section';
import tag from './tag';
import correction from './correction';
import address from './address';
import importRun from './import-run';
import importSource from './import-source';
import importRecord from './import-record';
import delivery from './delivery';
import change from './change';
import tombstone from './tombstone';
import follower from './follower';

export default {
  article,
  'article-state': articleState,
  author,
  'author-address': authorAddress,
  contributor,
  credit,
  'related-post': relatedPost,
  section,
  tag,
  correction,
  address,
  'import-run': importRun,
  'import-source': importSource,
  'import-record': importRecord,
  delivery,
  change,
  tombstone,
  follower,
};
