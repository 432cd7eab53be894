/**
 * Numbers that no real test goes beyond: outside of them a spec has a wrong unit in it. What is inside keeps every sum,
 * product and quotient of the arithmetic finite. The schema has the bounds of plain numbers (users, threads, counts).
 */
export const mostDays = 30;
export const mostSeconds = mostDays * 86_400;
/** JMeter counts in milliseconds. */
export const leastSeconds = 0.001;
/** Response times alone may be shorter: a target in the same house answers within a fraction of a millisecond. */
export const leastResponseSeconds = 1e-6;
export const mostPerSecond = 1e6;
/** What criteria may ask of a goodput in bytes, of a count, and of one metric as a multiple of another. */
export const mostBytesPerSecond = 1e12;
export const mostCounted = 1e12;
export const mostTimes = 1e6;
/** One in eleven days. */
export const leastPerSecond = 1e-6;
/** As many as a load of type arrivals may count. */
export const mostIterations = 1e9;
/** Turns of all loops inside one another, in one iteration. */
export const mostTurns = 1e7;
/** 95th percentile over median. A log-normal time with more is above a minute now and then even where its median is 1 ms. */
export const mostSpread = 1000;
/** As the schema has them: what a window allows, what a concurrency limit has. */
export const mostAllowed = 1e9;
export const mostPermits = 1e6;
