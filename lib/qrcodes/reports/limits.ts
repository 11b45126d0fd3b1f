export const MAX_TESTER_NAME = 30;
/** More people than that are no testers any more: their scans are what is to be counted. */
export const MAX_TESTERS = 200;
/** How long a test of a code lasts unless it is stopped, in minutes. */
export const TEST_MINUTES = 10;
/** How many codes can be compared at once. */
export const MAX_COMPARED = 5;
