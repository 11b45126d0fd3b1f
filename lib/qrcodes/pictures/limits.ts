export const MAX_STYLE_NAME = 40;

/** How many styles an account keeps; every one of them is in the lists that people choose from. */
export const MAX_STYLES = 50;
