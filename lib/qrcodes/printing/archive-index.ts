import type { AccountId } from "@/lib/auth/account-id";
import { CSV_MARK, csvLine } from "@/lib/platform/spreadsheet";
import { startTimeSlice } from "@/lib/platform/time-slice";
import { readPrintableCodes } from "./data";
import type { StoredPrint } from "./schema";

/** So many codes are read from the database at a time, which keeps the server waiting. */
const READ_AT_ONCE = 100;
/** In both languages: the file goes to people who have no account here. */
const HEAD = [
  "序号 No.",
  "文件 File",
  "名称 Name",
  "场景值 Scene",
  "文件夹 Folder",
  "负责人 Owner",
  "标签 Labels",
  "备注 Note",
  "内容 URL",
];
const NO_PICTURE = "（没有图片了 no picture any more）";

/**
 * The table of what is in an archive, one line a code.
 *
 * @param present the files that are in it: an expired code has no picture at WeChat any more
 */
export async function writeIndex(
  accountId: AccountId,
  { codes: ids, files }: Pick<Extract<StoredPrint, { kind: "zip" }>, "codes" | "files">,
  present: ReadonlySet<string>,
): Promise<string> {
  let table = CSV_MARK + csvLine(HEAD);
  const slice = startTimeSlice();
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    if (slice.isOver()) await slice.rest();
    const block = ids.slice(from, from + READ_AT_ONCE);
    const codes = await readPrintableCodes(accountId, block);
    for (const [index, id] of block.entries()) {
      const code = codes.get(id);
      const file = files[from + index] ?? "";
      if (!code) continue;
      const { name, scene, folder, owner, labels, note, url } = code;
      const picture = present.has(file) ? file : NO_PICTURE;
      table += csvLine([from + index + 1, picture, name, scene, folder, owner, labels.join("、"), note, url]);
    }
  }
  return table;
}
