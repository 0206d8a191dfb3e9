import { isOpaqueId } from '../base/remote-text.js';
import type { Scrubber } from '../base/scrub.js';

/**
 * The address of a call as events show it: its path where that is the endpoint's own, with ids in the places of the
 * template. Addresses of next pages are the server's word and can have anything as a path: it is not shown then.
 */
export function shownAddress(url: URL, pathTemplate: string, scrubber: Scrubber): string {
  const segments = url.pathname.split('/');
  const own = pathTemplate.split('/');
  const shown = segments.map((segment, index) => {
    const isPlaceholder = own[index]?.startsWith('{') === true;
    return isPlaceholder && !isOpaqueId(segment) ? '***' : segment;
  });
  const fits =
    segments.length === own.length &&
    own.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
  return scrubber.safeUrl(`${url.origin}${fits ? shown.join('/') : '/***'}${url.search}`);
}
