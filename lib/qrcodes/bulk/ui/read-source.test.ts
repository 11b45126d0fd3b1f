import { expect, it } from "vitest";
import { MAX_FILE_BYTES, MAX_PASTED } from "@/lib/qrcodes/bulk/limits";
import { readFileList, readPastedList } from "./read-source";

it("what is larger than any list is refused before it is read", async () => {
  const list = "名称\n甲店\n";
  expect(await readPastedList(list, new Map())).toMatchObject({ isClear: true });
  expect(await readPastedList(list.padEnd(MAX_PASTED + 1), new Map())).toEqual({ problem: "tooLarge" });
  const file = new File([new Uint8Array(MAX_FILE_BYTES + 1)], "list.csv");
  file.arrayBuffer = () => Promise.reject(new Error("It was read"));
  expect(await readFileList(file, new Map())).toEqual({ problem: "tooLarge" });
});
