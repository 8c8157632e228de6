const DEPTH = 10;
const gain = (rank) => 1 / Math.log2(rank + 2);
/** @param results for each question, the ids found in order, and the right ones */
export function score(results) {
    const mean = (of) => results.reduce((total, { found, right }) => total + of(found, right), 0) / results.length;
    const among = (depth) => mean((found, right) => (found.slice(0, depth).some((id) => right.has(id)) ? 1 : 0));
    return {
        ndcg: mean(ndcg),
        mrr: mean((found, right) => {
            const rank = found.slice(0, DEPTH).findIndex((id) => right.has(id));
            return rank < 0 ? 0 : 1 / (rank + 1);
        }),
        recall: { 1: among(1), 5: among(5), 10: among(10) },
    };
}
function ndcg(found, right) {
    let gained = 0;
    for (const [rank, id] of found.slice(0, DEPTH).entries())
        if (right.has(id))
            gained += gain(rank);
    let best = 0;
    for (let rank = 0; rank < Math.min(DEPTH, right.size); rank += 1)
        best += gain(rank);
    return gained / best;
}
