/** Where a button's name is typed. */
export const NAME_FIELD_ID = "menu-button-name";

/** Puts the cursor into the name of the button that was just made, so that typing replaces it. */
export function focusName(): void {
  // The panel of the new button is there with the next picture.
  requestAnimationFrame(() => {
    const field = document.getElementById(NAME_FIELD_ID);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}
