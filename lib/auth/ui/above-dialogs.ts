/** Above whatever dialog is open when the session ends; a z-index. */
export const ABOVE_DIALOGS = 400;
