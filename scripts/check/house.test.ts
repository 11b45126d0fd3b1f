import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** A file that breaks a rule of the house, and the rule that must say so. */
type Sin = { rule: string; file: string; source: string };

const houseSins: Sin[] = [
  {
    rule: "browser-boundary",
    file: "lib/menu/ui/node-sin.tsx",
    source: 'import { join } from "node:path";',
  },
  {
    rule: "browser-boundary",
    file: "lib/menu/ui/far-sin.tsx",
    source: 'import { x } from "@/lib/menu/schema-sin";',
  },
  { rule: "browser-boundary", file: "app/client-sin.tsx", source: '"use client";\nimport "server-only";' },
  {
    rule: "screens-take-shapes",
    file: "lib/menu/ui/type-sin.tsx",
    source: 'import type { x } from "@/lib/platform/db/db";',
  },
  {
    rule: "one-word-for-one-thing",
    file: "lib/menu/words-sin.ts",
    source: 'export const sinMessages = { zh: "给部分粉丝的菜单" };',
  },
  {
    rule: "one-word-for-one-thing",
    file: "docs/words-sin.md",
    source: "The desk brings a demo account; a text has up to 2,048 bytes.",
  },
  {
    rule: "one-word-for-one-thing",
    file: "lib/menu/measure-sin.ts",
    source: 'export const say = () => "At most 16 bytes";',
  },
  {
    rule: "programs-run-without-pages",
    file: "lib/admin/page-sin.ts",
    source: 'import "@/lib/menu/actions";',
  },
  {
    rule: "programs-run-without-pages",
    file: "lib/server/request-sin.ts",
    source: 'import { headers } from "next/headers";',
  },
  {
    rule: "codes-are-drawn-in-a-thread",
    file: "app/drawing-sin.tsx",
    source: 'import { x } from "@/lib/qrcodes/drawing/draw-sin";',
  },
  {
    rule: "closed-switches",
    file: "lib/menu/switch-sin.ts",
    source:
      "export function x(action: { type: string }) {\n  switch (action.type) {\n    default:\n      return 1;\n  }\n}",
  },
  {
    rule: "docs-name-what-exists",
    file: "docs/name-sin.md",
    source: "Words are in `lib/menu/{words,types}.ts`.",
  },
  { rule: "docs-name-what-exists", file: "docs/link-sin.md", source: "See [the design](design.md)." },
  { rule: "import-dialect", file: "lib/menu/dialect-sin.ts", source: 'import "@/lib/menu/actions";' },
  { rule: "import-dialect", file: "lib/menu/ui/dialect-sin.ts", source: 'import "../actions";' },
  { rule: "parts-have-floors", file: "lib/menu/newcomer/sin.ts", source: "export const newcomer = 1;" },
  {
    rule: "parts-import-downward",
    file: "lib/menu/upward-sin.ts",
    source: 'import type { Editor } from "@/lib/menu/editor/editor";',
  },
  { rule: "platform-serves-two", file: "lib/platform/lonely-sin.ts", source: "export const lonely = 1;" },
  { rule: "screens-in-parts", file: "lib/menu/ui/editor/sin.module.css", source: ".x {\n  color: red;\n}" },
  {
    rule: "table-owners",
    file: "lib/menu/table-sin.ts",
    source: "export const rules = (db: any) => db.rule.findMany();",
  },
  {
    rule: "table-owners",
    file: "lib/menu/raw-sin.ts",
    source: 'export const taps = (sql: any) => sql`SELECT 1 FROM "Rule"`;',
  },
  { rule: "table-owners", file: "prisma/schema.prisma", source: "model Rule {\n}\nmodel Newcomer {\n}" },
  { rule: "unique-names", file: "lib/menu/name-sin.ts", source: "export type Editor = string;" },
];

/** What is wrong farther away, and the innocent half of a sin. */
const accomplices: [file: string, source: string][] = [
  ["lib/menu/schema-sin.ts", 'export { readFileSync } from "node:fs";'],
  ["lib/menu/editor/editor.ts", "export type Editor = number;"],
  ["lib/qrcodes/drawing/draw-sin.ts", 'import decode from "jsqr";\nexport const draw = decode;'],
];

const innocent: [file: string, source: string][] = [
  // Screens call actions, and what these load stays on the server.
  [
    "lib/menu/actions.ts",
    '"use server";\nimport { save } from "./mutations";\nexport const saveMenu = save;',
  ],
  ["lib/menu/mutations.ts", 'import { db } from "@/lib/platform/db/db";\nexport const save = db;'],
  ["lib/platform/db/db.ts", 'import "@/prisma/generated/sqlite/client/client";\nexport const db = 1;'],
  ["lib/articles/mutations.ts", 'import { db } from "@/lib/platform/db/db";\nexport const store = db;'],
  [
    "lib/menu/editor/ui/panel.tsx",
    'import { saveMenu } from "@/lib/menu/actions";\nimport type { Shape } from "@/lib/menu/types";\nexport const Panel = saveMenu;',
  ],
  // A type is gone before a browser sees it; shapes may be made on the server.
  [
    "lib/menu/types.ts",
    'import type { save } from "./mutations";\nexport type Shape = typeof save;\nexport const Shape = 1;',
  ],
  ["lib/articles/types.ts", "export type Shape = number;"],
  ["lib/replies/ui/embedded/part.tsx", "export const Part = 1;"],
  [
    "lib/platform/alone.ts",
    "// Platform although one program uses it: it knows nothing of that.\nexport const alone = 1;",
  ],
  ["lib/phone/ui/read-picture.ts", '"use client";\nimport decode from "jsqr";\nexport const read = decode;'],
  ["app/page.tsx", 'import { read } from "@/lib/phone/ui/read-picture";\nexport default read;'],
  [
    "lib/menu/never.ts",
    "export function f(type: never) {\n  switch (type) {\n    default:\n      return type satisfies never;\n  }\n}",
  ],
  [
    "lib/wechat/wire/words.ts",
    'export function g(type: string) {\n  switch (type) {\n    case "text":\n      return 1;\n    default:\n      return 2;\n  }\n}',
  ],
  ["lib/replies/data.ts", "export const listRules = (db: any) => db.rule.findMany();"],
  ["docs/page.md", "A room has `lib/<room>/types.ts`, as `lib/menu/types`; see [what to do](../README.md)."],
  ["README.md", "Screens are in `lib/menu/editor/ui/`."],
  ["lib/menu/whole.test.ts", 'import "../phone/x";\nexport type Editor = 1;'],
];

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-house-"));
let report = "";

beforeAll(() => {
  for (const { file, source } of houseSins) write(file, source);
  for (const [file, source] of [...accomplices, ...innocent]) write(file, source);
  report = reportOn(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(houseSins)("finds $file by $rule", ({ rule, file }) => {
  const finding = report.split("\n").find((line) => line.startsWith(`error ${rule}: ${file}`));
  // A part is named without its files.
  const part = `error ${rule}: ${path.posix.dirname(file)}:`;
  expect(finding ?? report.split("\n").find((line) => line.startsWith(part))).toBeDefined();
});

it.each(innocent)("leaves %s alone", (file) => {
  expect(report).not.toContain(`: ${file}:`);
});

function write(file: string, source: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `${source}\n`);
}

/** What the rules print about a tree; finding something, which they are here to do, makes them fail. */
function reportOn(root: string): string {
  try {
    execFileSync(process.execPath, ["scripts/check/house.mjs", root], { stdio: "pipe" });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : "";
  }
}
