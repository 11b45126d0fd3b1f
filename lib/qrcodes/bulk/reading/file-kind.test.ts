import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { type FileKind, kindOfFile } from "./file-kind";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);

it.each<[FileKind, string, Uint8Array]>([
  ["text", "a list", strToU8("名称,文件夹")],
  ["text", "a list with its mark", strToU8("\uFEFF名称")],
  ["text", "a list in UTF-16", Uint8Array.from([0xff, 0xfe, ...utf16("a,b")])],
  ["text", "one without the mark", Uint8Array.from(utf16("name,scene\r\nshop,a-1"))],
  ["workbook", "a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
  ["binaryWorkbook", "a binary one", zipSync({ "xl/workbook.bin": strToU8("x") })],
  [
    "openDocument",
    "one of LibreOffice",
    zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
  ],
  ["oldExcel", "one of an old Excel", Uint8Array.from([...COMPOUND, ...utf16("Workbook")])],
  ["protected", "one with a password", Uint8Array.from([...COMPOUND, ...utf16("EncryptedPackage")])],
  ["webPage", "a page that is called .xls", strToU8("\uFEFF\r\n<HTML><table><tr><td>名称</table>")],
  ["webPage", "a page in UTF-16", Uint8Array.from([0xff, 0xfe, ...utf16("<table>")])],
  ["webPage", "XML of Excel 2003", strToU8('<?xml version="1.0"?><Workbook/>')],
  ["webPage", "a page with its parts", strToU8("MIME-Version: 1.0\r\n")],
  ["unreadable", "a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
])("sees %s in %s", (kind, _, bytes) => {
  expect(kindOfFile(bytes)).toBe(kind);
});
