import { posix } from 'node:path';
import { sameAnchor } from './anchors.ts';
import { faultMessages } from './messages.ts';
import type { Document } from './types.ts';

/**
 * What is wrong with a link written in a knowledge file, undefined when it leads somewhere: a web address, or a
 * page of the knowledge (`../hosts/bou-sol.md#anchor`, relative to the file, as code forges read it).
 */
export function linkFault(
  target: string,
  file: string,
  documents: ReadonlyMap<string, Document>,
): string | undefined {
  if (/^(https?|mailto):/iu.test(target)) return undefined;
  const decoded = decode(target);
  if (decoded === undefined || /^[a-z][a-z\d+.-]*:|^\//iu.test(decoded)) return faultMessages.badLink(target);
  const [path = '', ...rest] = decoded.split('#');
  const fragment = rest.join('#');
  const page = path === '' ? file : posix.join(posix.dirname(file), path);
  const document = /\.md$/iu.test(page) ? documents.get(page.replace(/\.md$/iu, '')) : undefined;
  if (!document) return faultMessages.deadLink(target);
  const leadsSomewhere =
    fragment === '' || document.sections.some(({ anchor }) => sameAnchor(fragment, anchor));
  return leadsSomewhere ? undefined : faultMessages.deadAnchor(target);
}

function decode(target: string): string | undefined {
  try {
    return decodeURIComponent(target);
  } catch {
    return undefined;
  }
}
