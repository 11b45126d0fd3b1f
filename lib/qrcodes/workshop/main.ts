// The thread in which codes are drawn, read again and written into files: see README.md.
import { serveThread } from "@/lib/platform/serve-thread";
import { assessStyle } from "@/lib/qrcodes/drawing/assess-style";
import { checkReadable } from "@/lib/qrcodes/drawing/check-readable";
import { layAllOut } from "./lay-all-out";
import { drawPictureFile } from "./picture-file";
import { previewPage } from "./preview-page";
import { openSheetFile, type SheetFile } from "./sheet-file";
import { type ReadTask, taskSchema } from "./tasks";

/** Those on their way, by the ids that their askers chose. */
const SHEET_FILES = new Map<string, SheetFile>();

serveThread((request) => perform(taskSchema.parse(request)));

async function perform(task: ReadTask): Promise<unknown> {
  switch (task.task) {
    case "judge":
      return checkReadable(task.url, task.style);
    case "assess":
      return assessStyle(task.url, task.style);
    case "draw":
      return drawPictureFile(task);
    case "preview":
      return previewPage(task);
    case "survey":
      return layAllOut(task);
    case "begin":
      SHEET_FILES.set(task.id, openSheetFile(task));
      return null;
    case "add":
      return sheetFile(task.id).add(task.codes, task.page);
    case "finish":
      return sheetFile(task.id).finish();
    case "forget":
      return SHEET_FILES.delete(task.id);
    default:
      return task satisfies never;
  }
}

function sheetFile(id: string): SheetFile {
  const file = SHEET_FILES.get(id);
  if (!file) throw new Error(`No file ${id} has been begun`);
  return file;
}
