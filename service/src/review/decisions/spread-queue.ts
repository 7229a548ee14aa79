/** The queue in which decisions on media wait to be spread, as far as enqueuing needs it. */
export const spreadQueue = { name: 'review.spread-decision' };
