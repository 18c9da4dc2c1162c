export { learn, SiteLearner } from './learn';
export { isOfSite, type SiteProfile } from './profile';
