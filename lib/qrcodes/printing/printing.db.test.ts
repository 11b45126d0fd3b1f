import { Worker } from "node:worker_threads";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { arrangeCell, BARE_CODE, cellsOf, codesOfPage, framePage } from "@/lib/qrcodes/sheets/geometry";
import type { SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { signInAs, signOut } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { issueCode, makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { renderPdf } from "@/lib/testing/pdf";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  cancelPrintAction,
  deletePrintAction,
  orderArchiveAction,
  orderSheetsAction,
  previewSheetAction,
} from "./actions";
import { listPrints } from "./data";
import { servePrint } from "./download";
import { DEFAULT_ARCHIVE } from "./kinds";
import { makeFiles } from "./make-files";
import {
  ALL,
  archiveOrder,
  clock,
  download,
  go,
  make,
  makeCodes,
  orderArchive,
  orderSheets,
  sheetOrder,
} from "./printing.test-kit";

const { platform, makeSandboxAccount } = sandboxForFile();

describe("what needs a code", () => {
  describeRefusals("ordering sheets", orderSheetsAction, sheetOrder);
  describeRefusals("ordering an archive", orderArchiveAction, archiveOrder);
  describeRefusals("cancelling a file", cancelPrintAction, { id: "x" });
  describeRefusals("deleting a file", deletePrintAction, { id: "x" });

  it("previews refuse strangers, and show viewers what is printed", async () => {
    const order = { ...sheetOrder, page: 0 };
    const { id } = await makeAccount();
    expect(await previewSheetAction(id, order)).toMatchObject({ code: "signed-out" });
    await signInAs(await makePerson({ accountId: (await makeAccount()).id, role: "admin" }));
    expect(await previewSheetAction(id, order)).toMatchObject({ code: "not-found" });
    await makeCode(id);
    await signInAs(await makePerson({ accountId: id, role: "viewer" }));
    expect(await previewSheetAction(id, order)).toMatchObject({ ok: true, data: { pages: 1, codes: 1 } });
  });
});

describe("sheets of codes", () => {
  it("show every code and its caption, read again from the printed page", async () => {
    const accountId = await desk();
    const codes = await makeCodes(accountId, 14, (index) => ({
      name: `春季海报（上海·南京东路${index}号店）非常长的名字要换行`,
      folder: "春季活动",
    }));
    const bytes = await make(accountId, { captions: ["name", "scene", "folder"] });
    const pages = await renderPdf(bytes);
    expect(pages).toHaveLength(2);
    const sheet: SheetSpec = { ...DEFAULT_SHEET, captions: ["name", "scene", "folder"] };
    pages.forEach((page, number) => {
      expect([page.width, page.height].map(Math.round)).toEqual([210, 297]);
      const { from, count } = codesOfPage(sheet, number);
      codes.slice(from, from + count).forEach((code, index) => {
        const cell = cellsOf(sheet)[index] ?? framePage(sheet).trim;
        const place = arrangeCell(sheet, cell, BARE_CODE);
        expect(page.readCode(place.code)).toBe(code.url);
        const text = page.textIn(cell).join("");
        expect(text).toContain(code.name.slice(0, 10));
        expect(text).toContain(code.scene);
        expect(text).toContain("春季活动");
      });
    });
  });

  it("in a style are read too, on label paper that was begun", async () => {
    const accountId = await desk();
    const codes = await makeCodes(accountId, 3, () => ({}));
    const style = {
      ...DEFAULT_STYLE,
      foreground: "#0b5d3b",
      dots: "circle",
      corners: "rounded",
      background: "#fff7e0",
    };
    const { id: styleId } = await db.qrStyle.create({ data: { accountId, name: "绿", style } });
    const change = { template: "labels", labelPaper: "l7163", captionPlace: "right", skip: 13 } as const;
    const sheet: SheetSpec = { ...DEFAULT_SHEET, ...change };
    const pages = await renderPdf(await make(accountId, change, styleId));
    const cells = cellsOf(sheet);
    const places = [
      [pages[0], cells[13]],
      [pages[1], cells[0]],
      [pages[1], cells[1]],
    ] as const;
    const read = places.map(([page, cell]) => cell && page?.readCode(cell));
    expect(read).toEqual(codes.map(({ url }) => url));
  });

  it("posters say their words, with bleed and the boxes that a printer's machine cuts by", async () => {
    const accountId = await desk();
    const [code] = await makeCodes(accountId, 1, () => ({ name: "南京东路店", owner: "小王" }));
    const change = {
      template: "poster",
      bleed: 3,
      title: "欢迎来到{name}",
      text: "扫码领券",
      captionSize: 20,
    } as const;
    const bytes = await make(accountId, change);
    const [page] = await renderPdf(bytes);
    const { trim } = framePage({ ...DEFAULT_SHEET, ...change });
    expect(page?.readCode(trim)).toBe(code?.url);
    expect(page?.textIn(trim)).toEqual(
      expect.arrayContaining(["欢迎来到南京东路店", "扫码领券", "南京东路店"]),
    );
    expect(page?.width).toBeCloseTo(226, 0);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/TrimBox \[22\.677 /);
  });

  it("table tents can be read from both sides of the fold", async () => {
    const accountId = await desk();
    const [code] = await makeCodes(accountId, 1, () => ({ name: "一号桌" }));
    const [page] = await renderPdf(
      await make(accountId, { template: "tent", cutMarks: false, design: "full" }),
    );
    const half = { x: 0, width: 210, height: 148.5 };
    expect(page?.readCode({ ...half, y: 148.5 })).toBe(code?.url);
    expect(page?.readCode({ ...half, y: 0 }, 180)).toBe(code?.url);
    expect(page?.textIn({ ...half, y: 0 })).toContain("一号桌");
  });

  it.each(["grid", "poster", "tent"] as const)("look like their preview: %s", async (template) => {
    const accountId = await desk();
    await makeCodes(accountId, 2, (index) => ({ name: `上海·南京东路 ${index} 号店 Nanjing Rd` }));
    const change = {
      template,
      title: "扫码关注，领新人礼",
      text: "Scan me",
      bleed: 2,
      captionSize: 12,
    } as const;
    const [page] = await renderPdf(await make(accountId, change));
    const sheet = { ...DEFAULT_SHEET, ...change };
    const preview = await previewSheetAction(accountId, { ...sheetOrder, sheet, page: 0 });
    const svg = preview.ok ? preview.data.svg : "";
    const [printed, shown] = await Promise.all([
      greys((await page?.toPng()) ?? Buffer.alloc(0)),
      greys(Buffer.from(svg)),
    ]);
    const differences = printed.map((value, index) => Math.abs(value - (shown[index] ?? 0)));
    const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
    // Edges are smoothed a little differently; anything that is moved or missing is far more.
    expect(mean).toBeLessThan(2.5);
  });

  it("leave out what has expired, chosen one by one or found, and say so", async () => {
    const accountId = await desk();
    const codes = await makeCodes(accountId, 3, (index) => ({ name: `第 ${index} 号` }));
    const ids = codes.map(({ id }) => id);
    const expire = (count: number) =>
      db.qrCode.updateMany({ where: { id: { in: ids.slice(0, count) } }, data: { expiresAt: new Date(1) } });
    await expire(1);
    for (const selection of [ALL, { by: "ids" as const, ids }]) {
      const preview = await previewSheetAction(accountId, { ...sheetOrder, selection, page: 0 });
      expect(preview).toMatchObject({ data: { codes: 2, expired: 1, expiring: null } });
      const made = await orderSheetsAction(accountId, { ...sheetOrder, selection });
      const print = await db.qrPrint.findUniqueOrThrow({ where: { id: made.ok ? made.data.id : "" } });
      expect(print.spec).toMatchObject({ codes: ids.slice(1) });
    }
    await expire(3);
    expect(await previewSheetAction(accountId, { ...sheetOrder, page: 0 })).toMatchObject({
      fieldErrors: { selection: expect.stringContaining("过期") },
    });
  });

  it("can be looked through page by page before they are made", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 30, (index) => ({
      name: `第 ${index} 号`,
      lifetime: index ? "permanent" : "temporary",
    }));
    const soon = new Date(Date.now() + DAY);
    await db.qrCode.updateMany({
      where: { accountId, lifetime: "temporary" },
      data: { expiresAt: soon },
    });
    const result = await previewSheetAction(accountId, { ...sheetOrder, page: 2 });
    expect(result).toMatchObject({
      ok: true,
      data: { page: 2, pages: 3, codes: 30, expiring: { count: 1, first: soon.toISOString() } },
    });
    const svg = result.ok ? result.data.svg : "";
    expect(svg).toContain('viewBox="0 0 210 297"');
    expect(svg).toContain("第 24 号");
    expect(svg).not.toContain("第 23 号");
  });
});

describe("an archive of pictures", () => {
  it("has a picture a code under a name of its own, and a table that opens in Excel", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 12, (index) => ({
      name: index < 2 ? "同名" : `=店/${index}`,
      folder: "春/../季",
    }));
    const files = await unzip(accountId, { format: "svg", pattern: "{folder}/{name}" });
    const names = Object.keys(files);
    expect(names).toHaveLength(13);
    expect(names.slice(0, 3)).toEqual(["春_.._季/同名.svg", "春_.._季/同名 (2).svg", "春_.._季/=店_2.svg"]);
    const table = Buffer.from(files["index.csv"] ?? []).toString("utf8");
    expect(table.startsWith("\uFEFF序号")).toBe(true);
    expect(table.split("\r\n")[3]).toMatch(/^3,春_\.\._季\/=店_2\.svg,'=店\/2,/);
  });

  it.each(["png", "pdf"] as const)("can be of %s", async (format) => {
    const accountId = await desk();
    const [code] = await makeCodes(accountId, 1, () => ({ name: "一" }));
    const files = await unzip(accountId, { format, pattern: "{name}", pixels: 300 });
    const bytes = files[`一.${format}`] ?? new Uint8Array();
    if (format === "png") return expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe("PNG");
    const [page] = await renderPdf(bytes);
    expect(page?.readCode({ x: 0, y: 0, width: 50, height: 50 })).toBe(code?.url);
  });

  it("can be of WeChat's own pictures; one that has none any more is told in the table", async () => {
    const accountId = await desk();
    await issueCode(accountId, { name: "有图" });
    await makeCode(accountId, { name: "没有图", ticket: "unknown-ticket" });
    const files = await unzip(accountId, { format: "jpeg", pattern: "{name}" });
    expect(Object.keys(files)).toEqual(["有图.jpg", "index.csv"]);
    expect(Buffer.from(files["有图.jpg"] ?? []).toString("hex")).toMatch(/^ffd8ff/);
    expect(Buffer.from(files["index.csv"] ?? []).toString()).toContain(
      "2,（没有图片了 no picture any more）,没有图",
    );
  });

  it("waits for WeChat while it does not answer, and goes on by itself", async () => {
    const accountId = await desk();
    await issueCode(accountId, { name: "有图" });
    const { appId } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    const fault = { type: "status", status: 503 };
    await platform().control("POST", "/faults", { appId, path: "/cgi-bin/showqrcode", times: 1, fault });
    const id = await orderArchive(accountId, { format: "jpeg" });
    await makeFiles(clock, go);
    const [waiting] = (await listPrints(accountId, {})).rows;
    if (waiting?.state === "running") expect(waiting.failure?.zh).toContain("自动再试");
    await makeFiles(clock, go);
    expect(await stateOf(id)).toMatchObject({ state: "done", done: 1, failure: null });
  });
});

describe("a file on its way", () => {
  it("is gone on with by whoever comes after a process that was killed, no picture twice", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 120, (index) => ({ name: `码${index}` }));
    const id = await orderArchive(accountId, { format: "svg", pattern: "{number}" });
    // Half way through, as a kill leaves it: some pieces are stored, the table at the end is not.
    const dying = new AbortController();
    const stored = db.qrPrintPart;
    let kept = 0;
    while (kept === 0) {
      const turn = makeFiles(clock, dying.signal);
      kept = await stored.count({ where: { printId: id } });
      if (kept > 0) dying.abort();
      await turn;
      if ((await stateOf(id)).state === "done") break;
    }
    await makeFiles(clock, go);
    const files = unzipSync(await download(accountId, id));
    expect(Object.keys(files)).toHaveLength(121);
  });

  it.each(["sheets", "an archive"])("is tried again when the thread that draws dies: %s", async (kind) => {
    const accountId = await desk();
    await makeCodes(accountId, 30, (index) => ({ name: `码${index}` }));
    const id =
      kind === "sheets" ? await orderSheets(accountId, {}) : await orderArchive(accountId, { format: "svg" });
    killThreadAt(3);
    await makeFiles(clock, go);
    expect(await stateOf(id)).toMatchObject({ state: "running", failure: { zh: "制作中断了，会自动再试" } });
    await makeFiles(clock, go);
    expect(await stateOf(id)).toMatchObject({ state: "done", done: 30, failure: null });
    const bytes = await download(accountId, id);
    if (kind === "sheets") expect(await renderPdf(bytes)).toHaveLength(3);
    else expect(Object.keys(unzipSync(bytes))).toHaveLength(31);
  });

  it("in a style that phones cannot read is not made, and says which code", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 2, (index) => ({ name: `码${index}` }));
    const style = { ...DEFAULT_STYLE, dots: "circle" };
    const { id: styleId } = await db.qrStyle.create({ data: { accountId, name: "圆", style } });
    const ordered = await Promise.all([
      orderSheets(accountId, {}, styleId),
      orderArchive(accountId, { format: "png" }, styleId),
    ]);
    // As if the rules had become stricter since.
    for (const id of ordered) {
      const { spec } = await db.qrPrint.findUniqueOrThrow({ where: { id } });
      const pale = { ...Object(spec), style: { ...style, foreground: "#cccccc" } };
      await db.qrPrint.update({ where: { id }, data: { spec: pale } });
    }
    await makeFiles(clock, go);
    for (const id of ordered) {
      const { state, failure } = await stateOf(id);
      expect({ state, failure }).toMatchObject({
        state: "failed",
        failure: { zh: expect.stringMatching(/^二维码“码0”：颜色太接近背景/) },
      });
    }
  });

  it("can be cancelled: nothing of it stays, and it cannot be downloaded", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 3, () => ({}));
    const id = await orderArchive(accountId, {});
    expect(await cancelPrintAction(accountId, { id })).toMatchObject({ ok: true });
    await makeFiles(clock, go);
    expect(await stateOf(id)).toMatchObject({ state: "cancelled", done: 0 });
    expect(await db.qrPrintPart.count({ where: { printId: id } })).toBe(0);
    expect((await servePrint(accountId, id)).status).toBe(404);
    expect(await cancelPrintAction(accountId, { id })).toMatchObject({ code: "conflict" });
    expect(await deletePrintAction(accountId, { id })).toMatchObject({ ok: true });
    expect((await listPrints(accountId, {})).rows).toEqual([]);
    expect(await deletePrintAction(accountId, { id })).toMatchObject({ code: "not-found" });
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } });
    expect(events.map(({ event }) => event).filter((event) => event.startsWith("qrPrint"))).toEqual([
      "qrPrint.started",
      "qrPrint.cancelled",
      "qrPrint.deleted",
    ]);
  });

  it("is deleted by the background with all of its pieces, and hidden at once", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 1, () => ({}));
    const id = await orderArchive(accountId, {});
    await makeFiles(clock, go);
    await addParts(id, 100);
    expect(await deletePrintAction(accountId, { id })).toMatchObject({ ok: true });
    expect((await servePrint(accountId, id)).status).toBe(404);
    expect((await listPrints(accountId, {})).rows).toEqual([]);
    await makeFiles(clock, AbortSignal.abort());
    expect(await db.qrPrintPart.count({ where: { printId: id } })).toBeGreaterThan(100);
    await makeFiles(clock, go);
    expect(await db.qrPrintPart.count({ where: { printId: id } })).toBe(0);
    expect(await db.qrPrint.count({ where: { id } })).toBe(0);
  });

  it.each(["cancelled", "failed"])("of which pieces were made loses them when it is %s", async (state) => {
    const accountId = await desk();
    await makeCodes(accountId, 1, () => ({}));
    const id = await orderArchive(accountId, {});
    await addParts(id, 100);
    await db.qrPrint.update({ where: { id }, data: { state } });
    await makeFiles(clock, go);
    expect(await db.qrPrintPart.count({ where: { printId: id } })).toBe(0);
    expect(await stateOf(id)).toMatchObject({ state });
  });

  it("of sheets that is begun anew keeps nothing of the first attempt", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 1, () => ({}));
    const id = await orderSheets(accountId, {});
    await addParts(id, 100);
    await makeFiles(clock, go);
    expect(await renderPdf(await download(accountId, id))).toHaveLength(1);
  });

  it("is kept for a week", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 1, () => ({}));
    const id = await orderArchive(accountId, {});
    await makeFiles(clock, go);
    await makeFiles(stoppedClock(Date.now() + 6.9 * DAY), go);
    expect((await servePrint(accountId, id)).status).toBe(200);
    await makeFiles(stoppedClock(Date.now() + 7.1 * DAY), go);
    expect((await servePrint(accountId, id)).status).toBe(404);
  });

  it("is for members of the account only", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 1, () => ({}));
    const id = await orderArchive(accountId, {});
    await makeFiles(clock, go);
    signOut();
    expect((await servePrint(accountId, id)).status).toBe(401);
    const other = await makeAccount();
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    expect((await servePrint(accountId, id)).status).toBe(404);
    expect((await servePrint(other.id, id)).status).toBe(404);
  });
});

describe("an order is refused at the field that should change", () => {
  it("without codes", async () => {
    const accountId = await desk();
    const result = await orderSheetsAction(accountId, sheetOrder);
    expect(result).toMatchObject({ code: "invalid", fieldErrors: { selection: "没有选中任何二维码" } });
  });

  it("with a style that phones cannot read", async () => {
    const accountId = await desk();
    await makeCode(accountId);
    const style = { ...DEFAULT_STYLE, foreground: "#eeeeee" };
    const { id: styleId } = await db.qrStyle.create({ data: { accountId, name: "淡", style } });
    const result = await orderSheetsAction(accountId, { ...sheetOrder, styleId });
    expect(result).toMatchObject({ fieldErrors: { styleId: expect.stringContaining("背景") } });
  });

  it("with another account's codes or style", async () => {
    const other = await makeAccount();
    const { id } = await makeCode(other.id);
    const { id: styleId } = await db.qrStyle.create({
      data: { accountId: other.id, name: "绿", style: DEFAULT_STYLE },
    });
    const accountId = await desk();
    const theirs = { ...sheetOrder, selection: { by: "ids" as const, ids: [id] } };
    expect(await orderSheetsAction(accountId, theirs)).toMatchObject({
      fieldErrors: { selection: expect.anything() },
    });
    await makeCode(accountId);
    expect(await orderSheetsAction(accountId, { ...sheetOrder, styleId })).toMatchObject({
      fieldErrors: { styleId: expect.anything() },
    });
  });

  it("with what is no picture as the logo", async () => {
    const accountId = await desk();
    await makeCode(accountId);
    const logo = "data:image/png;base64,PHN2Zz4=";
    const sheet = { ...DEFAULT_SHEET, template: "poster" as const, logo };
    expect(await orderSheetsAction(accountId, { ...sheetOrder, sheet })).toMatchObject({
      fieldErrors: { "sheet.logo": expect.anything() },
    });
  });

  it("with a pattern of unknown words", async () => {
    const accountId = await desk();
    const archive = { ...DEFAULT_ARCHIVE, pattern: "{secret}" };
    expect(await orderArchiveAction(accountId, { ...archiveOrder, archive })).toMatchObject({
      fieldErrors: { "archive.pattern": expect.stringContaining("{name}") },
    });
  });
});

/** The thread that draws ends with one of the requests that it gets. @param request counted from now on, from 1 */
function killThreadAt(request: number) {
  const send = Worker.prototype.postMessage;
  let sent = 0;
  const spy = vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, message) {
    sent += 1;
    if (sent < request) return send.call(this, message);
    spy.mockRestore();
    void this.terminate();
  });
}

/** A page as coarse as the eye sees it from afar: the brightness of each of 200 × 280 places. */
async function greys(picture: Buffer): Promise<number[]> {
  const page = sharp(picture, { density: 150 }).flatten({ background: "#ffffff" });
  return [...(await page.resize(200, 280, { fit: "fill" }).greyscale().raw().toBuffer())];
}

/** An account with somebody of its staff at work. */
async function desk(): Promise<AccountId> {
  const { id } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}

async function unzip(accountId: AccountId, change: Partial<typeof DEFAULT_ARCHIVE>) {
  const id = await orderArchive(accountId, change);
  await makeFiles(clock, go);
  return unzipSync(await download(accountId, id));
}

function stateOf(id: string) {
  return db.qrPrint.findUniqueOrThrow({ where: { id }, select: { state: true, done: true, failure: true } });
}

/** Further pieces of a file. */
async function addParts(printId: string, count: number): Promise<void> {
  const data = Array.from({ length: count }, (_, number) => {
    return { printId, number: 1000 + number, bytes: new Uint8Array(10) };
  });
  await db.qrPrintPart.createMany({ data });
}
