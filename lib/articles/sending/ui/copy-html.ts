type Copied = { html: string; text: string };

/**
 * Puts HTML and its plain text on the clipboard. Browsers allow that only while a press is fresh, so the clipboard is
 * told at once that something is coming.
 *
 * @param read what to copy; null when it cannot be had
 * @returns whether it is on the clipboard
 */
export async function copyHtml(read: () => Promise<Copied | null>): Promise<boolean> {
  const reading = read();
  const part = async (type: "text/html" | "text/plain") => {
    const copied = await reading;
    if (copied === null) throw new Error("There is nothing to copy.");
    return new Blob([type === "text/html" ? copied.html : copied.text], { type });
  };
  try {
    const item = { "text/html": part("text/html"), "text/plain": part("text/plain") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // Over plain HTTP, as inside a company, browsers have only the old way.
    const copied = await reading;
    return copied !== null && copyTheOldWay(copied);
  }
}

function copyTheOldWay({ html, text }: Copied): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", fill);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isCopied;
}
