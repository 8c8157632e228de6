/** Questions that no community's knowledge of this kind answers: what members type when they mistake Capi for something else. */
export declare const offTopic: readonly string[];
/** Near the subject: about the community's world, but told by no page. */
export declare const nearTopic: readonly string[];
