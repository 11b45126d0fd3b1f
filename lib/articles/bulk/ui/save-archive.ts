import { saveAsFile } from "@/lib/ui/save-as-file";

/** Has the browser save a ZIP under today's name. @param number tells it from the others of the same export */
export function saveArchive(bytes: Uint8Array<ArrayBuffer>, name: string, number: number): void {
  const part = number === 1 ? "" : `-${number}`;
  saveAsFile(
    new Blob([bytes], { type: "application/zip" }),
    `${name}-${new Date().toISOString().slice(0, 10)}${part}.zip`,
  );
}
