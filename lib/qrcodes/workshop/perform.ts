import { checkReadable } from "@/lib/qrcodes/pictures/check-readable";
import { drawPictureFile } from "./picture-file";
import { previewPage } from "./preview-page";
import { openSheetFile, type SheetFile } from "./sheet-file";
import type { ReadTask } from "./tasks";

const underWay = new Map<string, SheetFile>();

/** Does what the thread was asked for. */
export async function perform(task: ReadTask): Promise<unknown> {
  switch (task.task) {
    case "judge":
      return checkReadable(task.url, task.style);
    case "draw":
      return drawPictureFile(task);
    case "preview":
      return previewPage(task);
    case "begin":
      underWay.set(task.id, openSheetFile(task));
      return null;
    case "add":
      return sheetFile(task.id).add(task.codes, task.page);
    case "finish":
      return sheetFile(task.id).finish();
    case "forget":
      return underWay.delete(task.id);
    default:
      return task satisfies never;
  }
}

function sheetFile(id: string): SheetFile {
  const file = underWay.get(id);
  if (!file) throw new Error(`No file ${id} has been begun`);
  return file;
}
