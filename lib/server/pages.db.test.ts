import { readdirSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { ROLES, type Role } from "@/lib/auth/roles";
import { signInAs, signOut } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson, type TestPerson } from "@/lib/testing/factories";
import { PLANTED_TEXT, plantRows } from "@/lib/testing/planted-rows";

/** Pages that ask nobody who they are, and why. */
const OPEN: ReadonlySet<string> = new Set([
  // These lead to where one signs in, and on to whoever may be there.
  ...["/", "/login", "/setup"],
  // The token in its address says for whom it is.
  "/link",
  // It only leads on to a page of the same account, whether there is one or not.
  "/accounts/[accountId]",
  // Followers' phones show what the demo account links to.
  ...["/demo/[slug]", "/demo/film", "/demo/game"],
]);
/** Pages that not every member of the account may see. */
const LOWEST_ROLE: Readonly<Record<string, Role>> = {
  "/accounts/new": "owner",
  "/audit": "owner",
  "/accounts/[accountId]/audit": "admin",
  "/people": "owner",
  "/people/[userId]": "owner",
  "/accounts/[accountId]/people": "admin",
  "/accounts/[accountId]/import": "editor",
  "/accounts/[accountId]/articles/new": "editor",
  "/accounts/[accountId]/articles/begin": "editor",
  "/accounts/[accountId]/articles/import": "editor",
  "/accounts/[accountId]/articles/sets/new": "editor",
  "/accounts/[accountId]/media/wechat": "editor",
  "/accounts/[accountId]/menu/conditional/new": "editor",
  "/accounts/[accountId]/phone": "editor",
  "/accounts/[accountId]/qrcodes/[codeId]/edit": "editor",
  "/accounts/[accountId]/qrcodes/bulk/new": "editor",
  "/accounts/[accountId]/qrcodes/new": "editor",
  "/accounts/[accountId]/replies/new": "editor",
};
const FOREIGN_ID = "foreign-00001";

const failureSchema = z.object({ digest: z.string() });
const pageSchema = z.custom<
  (props: {
    params: Promise<Record<string, string>>;
    searchParams: Promise<Record<string, string>>;
  }) => Promise<unknown>
>((value) => typeof value === "function");

const pages = await Promise.all(
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map(async (file) => {
      const folder = path.dirname(file).replaceAll(path.sep, "/");
      const module: { default: unknown } = await import(path.resolve("app", file));
      return { address: addressOf(folder), show: pageSchema.parse(module.default) };
    }),
);
const closed = pages.filter(({ address }) => !OPEN.has(address));

let own: AccountId;
let foreign: AccountId;
let people: Record<Role, TestPerson>;

beforeAll(async () => {
  // What next.config.mjs turns on for the product.
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  [own, foreign] = [(await makeAccount({ kind: "sandbox" })).id, (await makeAccount({ kind: "sandbox" })).id];
  await plantRows(foreign, FOREIGN_ID);
  const [admin, editor, viewer] = await Promise.all([
    makePerson({ accountId: own, role: "admin" }),
    makePerson({ accountId: own, role: "editor" }),
    makePerson({ accountId: own, role: "viewer" }),
  ]);
  people = { owner: await makeOwner(), admin, editor, viewer };
});

describe.each(closed)("the page $address", ({ address, show }) => {
  it("sends strangers to the sign-in", async () => {
    signOut();
    expect(await outcomeOf(show, own, "1")).toMatch(/^NEXT_REDIRECT;\w+;\/login/);
  });

  it("is shown by the role", async () => {
    const lowest = LOWEST_ROLE[address] ?? "viewer";
    for (const role of ROLES) {
      await signInAs(people[role]);
      const outcome = await outcomeOf(show, own, "1");
      const isAllowed = ROLES.indexOf(role) <= ROLES.indexOf(lowest);
      const wanted = isAllowed ? (needsRow(address) ? NOT_THERE : SHOWN) : REFUSED;
      expect([role, outcome]).toEqual([role, expect.stringMatching(wanted)]);
    }
  });

  it.runIf(address.includes("[accountId]"))("does not exist for members of another account", async () => {
    await signInAs(people.admin);
    expect(await outcomeOf(show, foreign, FOREIGN_ID)).toMatch(/404$/);
    expect(await outcomeOf(show, "nothing-here", FOREIGN_ID)).toMatch(/404$/);
  });

  it("shows nothing of another account, whatever ids are asked for", async () => {
    await signInAs(people.admin);
    expect(await outcomeOf(show, own, FOREIGN_ID)).not.toContain(PLANTED_TEXT);
  });
});

it("every page that is told of here is there", () => {
  const addresses = pages.map(({ address }) => address);
  expect(addresses).toEqual(expect.arrayContaining([...OPEN, ...Object.keys(LOWEST_ROLE)]));
});

const SHOWN = /^shown/;
const NOT_THERE = /404$/;
const REFUSED = /40[34]$/;

/** Whether the page is about a row, which is not there: whoever may look is told so. */
function needsRow(address: string): boolean {
  return /\[(?!accountId)|history\/compare/.test(address);
}

/** What becomes of a visit: the page, or where Next is told to lead instead. */
async function outcomeOf(show: z.output<typeof pageSchema>, accountId: string, id: string): Promise<string> {
  const params = Promise.resolve({
    ...{ accountId, articleId: id, menuId: id, codeId: id, batchId: id, ruleId: id, setId: id, userId: id },
    number: "1",
  });
  try {
    const page = await show({ params, searchParams: Promise.resolve({}) });
    return `shown ${inspect(page, { depth: 12 })}`;
  } catch (error) {
    const failure = failureSchema.safeParse(error);
    if (failure.success) return failure.data.digest.replace(/;$/, "");
    throw error;
  }
}

function addressOf(folder: string): string {
  const names = folder.split("/").filter((name) => name !== "." && !name.startsWith("("));
  return `/${names.join("/")}`;
}
