/** Many, because most of what they add to is the same; what comes of them takes a few milliseconds to put down. */
export const IDS_A_STEP = { least: 20_000, most: 20_000 };
/** A tally of at most so many rows is added in the transaction that moves the place on; some 10 ms of SQLite's lock. */
export const ROWS_AT_ONCE = 500;
/** Of a larger one, so many rows are added at a time. */
export const ROWS_A_PART = 200;
