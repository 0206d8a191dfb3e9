import type { PagingProfile } from '../catalog/types.js';
import { bodyPaging } from './body-paging.js';
import { cursor } from './cursor.js';
import { nextUri } from './next-uri.js';
import { none } from './none.js';
import { offset } from './offset.js';
import { pageNumber } from './page-number.js';
import type { PagingStrategy, StrategyTable } from './strategy.js';

/** Every strategy by its name in the catalog. */
export const strategies: StrategyTable = { none, nextUri, pageNumber, cursor, bodyPaging, offset };

/** The strategy that a profile asks for. */
export function strategyOf(profile: PagingProfile): PagingStrategy<PagingProfile> {
  return strategies[profile.strategy];
}
