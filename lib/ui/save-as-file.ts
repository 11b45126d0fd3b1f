/** Has the browser save what was made on the page. */
export function saveAsFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGUN_MS);
}

/** The browser has begun to save by then. */
const BEGUN_MS = 60_000;
