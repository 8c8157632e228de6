import { fifth } from './fifth.js';
import { fourth } from './fourth.js';
import { sixth } from './sixth.js';
import { third } from './third.js';
/** Sets that were written before any of their answers was looked at. */
export const unseen = [
    { name: 'third', cases: third, firstRun: 88, least: 122 },
    { name: 'fourth', cases: fourth, firstRun: 218, least: 258 },
    { name: 'fifth', cases: fifth, firstRun: 71, least: 75 },
    { name: 'sixth', cases: sixth, firstRun: 103, least: 104 },
];
/** Without accents, in lower case, with plain spaces and apostrophes: what signs are matched on. */
export const plain = (text) => text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'");
/** Whether a reply is of the sort that a case wants, says what it must, and nothing that it must not. */
export function isAsIntended({ outcome, says = [], not = [] }, reply) {
    const text = plain(reply.text);
    return ((outcome === undefined || reply.outcome === outcome) &&
        says.every((sign) => sign.test(text)) &&
        !not.some((sign) => sign.test(text)));
}
