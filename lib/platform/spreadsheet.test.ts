import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { type Cell, toCsv, toXlsx } from "./spreadsheet";

const ROWS: Cell[][] = [
  ["名称", "扫码", "备注"],
  ["春季海报", 12, '他说"好", 真的\n第二行'],
  ["=1+1", 3, null],
  ["-2 & <b>\u0001", 0.5, " 空格 "],
];

it("writes CSV that Excel reads as it was meant, and runs nothing in it", async () => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(toCsv(ROWS)));
  expect(text).toBe(
    '\uFEFF名称,扫码,备注\r\n春季海报,12,"他说""好"", 真的\n第二行"\r\n\'=1+1,3,\r\n\'-2 & <b>\u0001,0.5, 空格 \r\n',
  );
});

it.each([
  ["=1", "+1", "-1", "@x", "\tx", "\rx"],
  ["＝1", "＋1", "－1", "＠x", "﹦1", "−1"],
  [
    "\u200B=1",
    "\uFEFF+1",
    "\u202E-1",
    "\u00A0@x",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u0000=1",
    "\u3000\u2060＝1",
    "\u115F=1",
  ],
])("makes plain by an apostrophe what a spreadsheet may run: %j", async (...texts) => {
  const csv = await new Response(await bytesOf(toCsv(texts.map((text) => [text])))).text();
  const { data } = Papa.parse<string[]>(csv, { newline: "\r\n", skipEmptyLines: true });
  expect(data).toEqual(texts.map((text) => [`'${text}`]));
});

it.each(["a=1", "春＝1", "1-2", " 空格", "\u200B春"])("leaves %j as it is", async (text) => {
  expect(await new Response(await bytesOf(toCsv([[text]]))).text()).toBe(`${text}\r\n`);
});

it("writes a workbook whose texts stay texts and whose numbers are numbers", async () => {
  const [sheet] = await readXlsxFile(Buffer.from(await bytesOf(toXlsx("报表 [春]", ROWS))), { trim: false });
  expect(sheet).toEqual({
    sheet: "报表  春 ",
    data: [
      ["名称", "扫码", "备注"],
      ["春季海报", 12, '他说"好", 真的\n第二行'],
      ["=1+1", 3, null],
      ["-2 & <b>", 0.5, " 空格 "],
    ],
  });
});

it("reads rows no faster than they are taken, and none after the reader has gone", async () => {
  let given = 0;
  let isOver = false;
  async function* endless() {
    try {
      for (;;) {
        given += 1;
        yield ["x".repeat(1000), given];
      }
    } finally {
      isOver = true;
    }
  }
  for (const write of [toCsv, (rows: AsyncIterable<Cell[]>) => toXlsx("x", rows)]) {
    [given, isOver] = [0, false];
    const reader = write(endless()).getReader();
    await reader.read();
    await reader.cancel();
    expect(given).toBeLessThan(1000);
    expect(isOver).toBe(true);
  }
});

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
  return new Response(
    stream.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
        transform: (piece, controller) => controller.enqueue(new Uint8Array(piece)),
      }),
    ),
  ).arrayBuffer();
}
