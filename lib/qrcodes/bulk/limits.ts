/** A file to read, in bytes, and what it may grow to when it is unpacked. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
/** A list to paste, in characters: what such a file may have, with room for quotation marks. */
export const MAX_PASTED = 2 * MAX_FILE_BYTES;
/** Codes of one batch. */
export const MAX_LINES = 5000;
/** From so many permanent codes on, the number has to be typed before they are made. */
export const MAX_UNASKED_PERMANENT = 100;
/** Columns of a file that are looked at. */
export const MAX_COLUMNS = 50;
