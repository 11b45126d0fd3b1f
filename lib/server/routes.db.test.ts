import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { readEverything } from "@/lib/testing/planted-rows";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
/** What everybody may ask for, and why. */
const OPEN: ReadonlySet<string> = new Set([
  // Followers' phones and WeChat's servers show the demo account's articles.
  "GET /demo/covers/[name]",
  // Whoever knows the address may have the file: docs/decisions/0024-files-are-found-by-secret-addresses.md
  "GET /media/[accountId]/[name]",
  // A list to fill in, which holds nothing of anybody's.
  "GET /accounts/[accountId]/qrcodes/bulk/template",
]);
/** What every member of the account may ask for; all the rest is for whoever edits. */
const FOR_VIEWERS: ReadonlySet<string> = new Set([
  "GET /api/media/[accountId]/picture",
  "GET /api/media/[accountId]/files",
  "GET /api/media/[accountId]/files/[fileId]/uses",
  "GET /api/media/[accountId]/files/[fileId]/permanent",
  "GET /api/menu/[accountId]/newest",
  "GET /api/menu/[accountId]/schedules",
  "GET /api/qrcodes/[accountId]/tests",
  "GET /api/replies/[accountId]/keys",
  "GET /api/replies/[accountId]/files",
  "GET /accounts/[accountId]/qrcodes/[codeId]/image",
  "POST /accounts/[accountId]/qrcodes/[codeId]/image",
  "GET /accounts/[accountId]/qrcodes/[codeId]/picture",
  "GET /accounts/[accountId]/qrcodes/reports/export",
  "GET /accounts/[accountId]/qrcodes/print/files/[printId]",
]);
/** What only those may ask for who configure the account. */
const FOR_ADMINS: ReadonlySet<string> = new Set(["GET /accounts/[accountId]/audit/export"]);
/** Here a signature of WeChat's is asked for, and nobody's role. */
const FOR_WECHAT = "api/wechat/[accountId]";
/** What our routes read: JSON, and files as they are. */
const BODY_TYPES = ["application/json", "application/octet-stream"];
const REFUSALS = [401, 403, 404, 405];

const handlerSchema = z.custom<
  (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
>((value) => typeof value === "function");

const folders = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.dirname(file).replaceAll(path.sep, "/"));
const entrances = (await Promise.all(folders.map(entrancesOf))).flat();

async function entrancesOf(folder: string) {
  const route: Record<string, unknown> = await import(path.resolve("app", folder, "route.ts"));
  return METHODS.filter((method) => method in route).map((method) => ({
    ...{ name: `${method} /${folder}`, method, folder },
    handler: handlerSchema.parse(route[method]),
  }));
}

type Entrance = (typeof entrances)[number];

describe.each(entrances.filter(({ name }) => !OPEN.has(name)))("$name reads nothing", (entrance) => {
  it("from whoever is signed out", async () => {
    const { id } = await makeAccount();
    await expectRefusal(entrance, id);
  });

  it("from a member of another account", async () => {
    const [{ id }, other] = [await makeAccount(), await makeAccount()];
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    await expectRefusal(entrance, id);
  });
});

const forMembers = entrances.filter(
  ({ folder, name }) => folder.includes("[accountId]") && folder !== FOR_WECHAT && !OPEN.has(name),
);

describe.each(forMembers)("$name", (entrance) => {
  it("tells whether an account exists to its members alone", async () => {
    const [{ id }, other] = [await makeAccount(), await makeAccount()];
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    const [there, missing] = [await answerOf(entrance, id), await answerOf(entrance, "nothing-here")];
    expect(there).toEqual(missing);
  });

  it.each(["viewer", "editor", "admin"] as const)("lets in by the role, here the %s", async (role) => {
    const { id } = await makeAccount({ kind: "sandbox" });
    await signInAs(await makePerson({ accountId: id, role }));
    const before = await readEverything();
    const { status } = await answerOf(entrance, id);
    expect(status === 401 || status === 403).toBe(!isFor(entrance.name, role));
    if (role === "viewer") expect(await readEverything()).toEqual(before);
  });
});

function isFor(name: string, role: "viewer" | "editor" | "admin"): boolean {
  if (FOR_ADMINS.has(name)) return role === "admin";
  return role !== "viewer" || FOR_VIEWERS.has(name);
}

it("what is told of here is there", () => {
  expect(entrances.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...OPEN, ...FOR_VIEWERS, ...FOR_ADMINS]),
  );
});

async function answerOf({ method, folder, handler }: Entrance, accountId: string) {
  const { request } = requestWithBody(method, addressOf(folder, accountId), "application/json");
  const response = await handler(request, { params: Promise.resolve(paramsOf(folder, accountId)) });
  const { "content-type": type } = Object.fromEntries(response.headers);
  return { status: response.status, type, body: await response.text() };
}

async function expectRefusal({ method, folder, handler }: Entrance, accountId: string): Promise<void> {
  for (const type of BODY_TYPES) {
    const { request, wasRead } = requestWithBody(method, addressOf(folder, accountId), type);
    const response = await handler(request, { params: Promise.resolve(paramsOf(folder, accountId)) });
    expect(REFUSALS).toContain(response.status);
    expect(wasRead()).toBe(false);
  }
}

/** A request of one of our own pages, whose body tells whether anybody looked at it. */
function requestWithBody(
  method: string,
  address: string,
  type: string,
): { request: Request; wasRead(): boolean } {
  let isRead = false;
  const pull = (controller: ReadableStreamDefaultController) => {
    isRead = true;
    controller.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const hasBody = method !== "GET" && method !== "HEAD";
  const init = { method, headers: { "content-type": type, "sec-fetch-site": "same-origin" } };
  // Node asks for the word, and the types of browsers do not know it.
  const streamed = { ...init, body, duplex: "half" };
  return {
    request: new Request(address, hasBody ? streamed : init),
    wasRead: () => isRead,
  };
}

function addressOf(folder: string, accountId: string): string {
  const names = folder.split("/").map((name) => partOf(name, accountId) ?? name);
  return `http://desk.example/${names.join("/")}`;
}

function paramsOf(folder: string, accountId: string): Record<string, string> {
  const names = folder.split("/").filter((name) => name.startsWith("["));
  return Object.fromEntries(names.map((name) => [name.replace(/\W/g, ""), partOf(name, accountId) ?? ""]));
}

function partOf(name: string, accountId: string): string | null {
  if (!name.startsWith("[")) return null;
  return name === "[accountId]" ? accountId : "1";
}
