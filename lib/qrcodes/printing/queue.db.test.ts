import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { readCodeFilter } from "@/lib/qrcodes/filter";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { orderArchiveAction, orderSheetsAction, previewNamesAction, previewSheetAction } from "./actions";
import { listPrints } from "./data";
import { DEFAULT_ARCHIVE } from "./kinds";
import { findPrintAgain, loadPrint } from "./loaders";
import { makeFiles } from "./make-files";
import { ALL, archiveOrder, clock, go, makeCodes, orderArchive, sheetOrder } from "./printing.test-kit";

describe("files that wait for their turn", () => {
  it("are made in the order of their size, and say how many come first", async () => {
    const accountId = await desk(30);
    const large = await orderFirst(accountId, 30);
    const small = await orderFirst(accountId, 2);
    const middle = await orderFirst(accountId, 10);
    const aheadOf = async () =>
      new Map((await listPrints(accountId, {})).rows.map(({ id, ahead }) => [id, ahead]));
    const before = await aheadOf();
    expect([small, middle, large].map((id) => before.get(id))).toEqual([0, 1, 2]);
    await makeFiles(clock, go);
    const ended = await endings();
    expect(ended.filter((id) => before.has(id))).toEqual([small, middle, large]);
    expect([...(await aheadOf()).values()]).toEqual([null, null, null]);
  });

  it.each(["sheets", "an archive"])("pass a large file that is being made: %s", async (kind) => {
    const accountId = await desk(150);
    const sheet = { ...DEFAULT_SHEET, template: "labels" as const, labelPaper: "roll50x50" as const };
    const ordered =
      kind === "sheets"
        ? await orderSheetsAction(accountId, { ...sheetOrder, sheet })
        : await orderArchiveAction(accountId, archiveOrder);
    const large = ordered.ok ? ordered.data.id : "";
    const making = makeFiles(clock, go, 0);
    const small = await orderFirst(accountId, 1);
    await making;
    // Where it came after all was done, nothing is shown.
    await makeFiles(clock, go);
    expect((await endings()).filter((id) => [large, small].includes(id))).toEqual([small, large]);
  });
});

describe("a file is made again", () => {
  it("with its codes, layout and style", async () => {
    const accountId = await desk(3);
    const { id: styleId } = await db.qrStyle.create({
      data: { accountId, name: "绿", style: { ...DEFAULT_STYLE, foreground: "#0b5d3b" } },
    });
    const sheet = { ...DEFAULT_SHEET, columns: 2, rows: 3, codeSize: 25 };
    const selection = { ...ALL, folder: "春季", search: "码" };
    const order = { name: "春季标签", selection, styleId, sheet, mayCut: false };
    const made = await orderSheetsAction(accountId, order);
    const address = await addressOf(accountId, made.ok ? made.data.id : "");
    const page = await loadPrint(accountId, address.given, address.filter);
    expect(page.selection).toEqual(selection);
    expect(page.model).toMatchObject({ kind: "pdf", name: "春季标签", styleId, sheet });
  });

  it("with the codes that were ticked, as an archive", async () => {
    const accountId = await desk(3);
    const [one, , three] = await db.qrCode.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    const selection = { by: "ids" as const, ids: [three?.id ?? "", one?.id ?? ""] };
    const archive = { ...DEFAULT_ARCHIVE, format: "svg" as const, pattern: "{folder}/{name}" };
    const made = await orderArchiveAction(accountId, { ...archiveOrder, selection, archive });
    const id = made.ok ? made.data.id : "";
    const address = await addressOf(accountId, id);
    const page = await loadPrint(accountId, address.given, address.filter);
    expect(page.selection).toEqual(selection);
    expect(page.model).toMatchObject({ kind: "zip", styleId: null, archive });
    await expect(findPrintAgain((await makeAccount()).id, id)).rejects.toThrow();
  });

  it.each(["that were ticked", "of a filter"])(
    "without those of its codes %s that have expired since",
    async (which) => {
      const accountId = await desk(3);
      const codes = await db.qrCode.findMany({ where: { accountId } });
      const ids = codes.map(({ id }) => id);
      const selection = which === "of a filter" ? { ...ALL, folder: "春季" } : { by: "ids" as const, ids };
      const made = await orderSheetsAction(accountId, { ...sheetOrder, selection });
      await db.qrCode.update({ where: { id: ids[1] ?? "" }, data: { expiresAt: new Date(0) } });
      const address = await addressOf(accountId, made.ok ? made.data.id : "");
      const page = await loadPrint(accountId, address.given, address.filter);
      expect(page).toMatchObject({ selection, count: 2 });
      const again = { ...sheetOrder, selection: page.selection };
      expect(await previewSheetAction(accountId, { ...again, page: 0 })).toMatchObject({
        data: { codes: 2, expired: 1 },
      });
      const remade = await orderSheetsAction(accountId, again);
      expect(remade).toMatchObject({ ok: true });
      const { rows } = await listPrints(accountId, {});
      expect(rows.map(({ total }) => total)).toEqual([2, 3]);
    },
  );

  it("also where its selection was not kept yet", async () => {
    const accountId = await desk(2);
    const id = await orderArchive(accountId, {});
    const { spec } = await db.qrPrint.findUniqueOrThrow({ where: { id } });
    const { selection: _, styleId: __, ...old } = Object(spec);
    await db.qrPrint.update({ where: { id }, data: { spec: old } });
    const { given } = await addressOf(accountId, id);
    expect(given.ids?.split(",")).toEqual(old.codes);
  });
});

it("names of pictures are shown before they are made", async () => {
  const accountId = await desk(12);
  await db.qrCode.updateMany({ where: { accountId, name: "码 0" }, data: { name: "nul.txt" } });
  const archive = { format: "jpeg" as const, pattern: "{name}" };
  const shown = await previewNamesAction(accountId, { selection: ALL, archive });
  expect(shown).toEqual({ ok: true, data: ["_nul.txt.jpg", "码 1.jpg", "码 2.jpg", "码 3.jpg", "码 4.jpg"] });
  const numbered = { format: "png" as const, pattern: "{number}" };
  expect(await previewNamesAction(accountId, { selection: ALL, archive: numbered })).toMatchObject({
    data: ["01.png", "02.png", "03.png", "04.png", "05.png"],
  });
  const other = (await makeAccount()).id;
  expect(await previewNamesAction(other, { selection: ALL, archive })).toMatchObject({ code: "not-found" });
});

/** An account with codes of the folder 春季, and somebody of its staff at work. */
async function desk(codes: number): Promise<AccountId> {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  await makeCodes(id, codes, (index) => ({ name: `码 ${index}`, folder: "春季" }));
  return id;
}

/** An archive of so many codes. */
async function orderFirst(accountId: AccountId, count: number): Promise<string> {
  const codes = await db.qrCode.findMany({ where: { accountId }, take: count, select: { id: true } });
  const selection = { by: "ids" as const, ids: codes.map(({ id }) => id) };
  const made = await orderArchiveAction(accountId, { ...archiveOrder, selection });
  if (!made.ok) throw new Error(made.message);
  return made.data.id;
}

/** The ids of all finished files in the order in which they were finished. */
async function endings(): Promise<string[]> {
  const rows = await db.qrPrint.findMany({ where: { state: "done" }, orderBy: { endedAt: "asc" } });
  return rows.map(({ id }) => id);
}

/** What the address says from which a file is made again. */
async function addressOf(accountId: AccountId, printId: string) {
  const parameters = new URL(await findPrintAgain(accountId, printId), "http://desk").searchParams;
  const given = { ids: parameters.get("ids") ?? undefined, like: parameters.get("like") ?? undefined };
  return { given, filter: readCodeFilter(Object.fromEntries(parameters)) };
}
