import type { ActionResult } from "@/lib/platform/action";

/**
 * Sends a file as it is to one of our own routes under /api.
 *
 * @param onProgress told how much of it the server has, from 0 to 1
 * @param signal ends it
 * @returns null when the server was not reached, or it was ended
 */
export function sendToRoute<T>(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<T> | null> {
  return new Promise((resolve) => {
    // fetch does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/${path}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.response);
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
