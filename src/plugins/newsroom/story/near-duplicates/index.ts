export { NEAR, NearDuplicates, type NearDuplicate } from './near-duplicates';
