import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** A file that breaks exactly one rule, and the rule that must say so. */
type Sin = { rule: string; file: string; source: string };

const importSins: Sin[] = [
  {
    rule: "platform-imports",
    file: "lib/platform/sin.ts",
    source: 'import { x } from "@/lib/replies/schema";',
  },
  { rule: "ui-imports", file: "lib/ui/sin.tsx", source: 'import type { x } from "@/lib/replies/schema";' },
  { rule: "wechat-wire-imports", file: "lib/wechat/wire/sin.ts", source: 'import "@/lib/wechat/api/x";' },
  {
    rule: "wechat-api-imports",
    file: "lib/wechat/api/sin.ts",
    source: 'import { x } from "@/lib/platform/x";',
  },
  {
    rule: "wechat-is-portable",
    file: "lib/wechat/api/react-sin.ts",
    source: 'import { cache } from "react";',
  },
  { rule: "wechat-is-portable", file: "lib/sandbox/next-sin.ts", source: 'import next from "next";' },
  { rule: "sandbox-imports", file: "lib/sandbox/sin.ts", source: 'import { x } from "@/lib/wechat/api/x";' },
  {
    rule: "sandbox-is-the-other-side",
    file: "lib/phone/sin.ts",
    source: 'import type { x } from "@/lib/sandbox/x";',
  },
  { rule: "audit-imports", file: "lib/audit/sin.ts", source: 'import { x } from "@/lib/accounts/x";' },
  { rule: "auth-imports", file: "lib/auth/sin.ts", source: 'import { x } from "@/lib/accounts/x";' },
  {
    rule: "accounts-imports",
    file: "lib/accounts/sin.ts",
    source: 'export { type x } from "@/lib/replies/x";',
  },
  {
    rule: "replies-imports",
    file: "lib/replies/sin.ts",
    source: 'import { x } from "@/lib/menu/mutations";',
  },
  { rule: "menu-imports", file: "lib/menu/sin.ts", source: 'const x = import("@/lib/webhook/x");' },
  { rule: "webhook-imports", file: "lib/webhook/sin.ts", source: 'import { x } from "@/lib/admin/x";' },
  { rule: "server-imports", file: "lib/server/sin.ts", source: 'import { x } from "@/lib/ui/x";' },
  { rule: "admin-imports", file: "lib/admin/sin.ts", source: 'import { x } from "@/app/page";' },
  {
    rule: "deliveries-imports",
    file: "lib/deliveries/sin.ts",
    source: 'import { x } from "@/lib/menu/mutations";',
  },
  {
    rule: "deliveries-have-doors",
    file: "lib/menu/log-sin.ts",
    source: 'import { x } from "@/lib/deliveries/x";',
  },
  {
    rule: "screens-import-their-own",
    file: "lib/menu/ui/other-screen-sin.tsx",
    source: 'import { x } from "@/lib/replies/ui/form";',
  },
  {
    rule: "embedded-parts-are-for-screens",
    file: "lib/menu/embedded-sin.ts",
    source: 'import { x } from "@/lib/replies/ui/embedded/part";',
  },
  {
    rule: "database-behind-data",
    file: "lib/menu/data-sin.ts",
    source: 'import "@/prisma/generated/sqlite/client/client";',
  },
  {
    rule: "testing-is-for-tests",
    file: "lib/menu/testing-sin.ts",
    source: 'import { x } from "@/lib/testing/x";',
  },
  { rule: "nobody-imports-app", file: "lib/menu/app-sin.ts", source: 'import { x } from "@/app/page";' },
  { rule: "app-imports-features", file: "app/sin.ts", source: 'import { x } from "@/lib/server/x";' },
  { rule: "folders-have-rules", file: "lib/newcomer/sin.ts", source: 'import { z } from "zod";' },
  { rule: "imports-exist", file: "lib/menu/lost-sin.ts", source: 'import { x } from "./nowhere";' },
  {
    rule: "no-circles",
    file: "lib/menu/circle-sin.ts",
    source: 'import type { Y } from "./circle-two";\nexport type X = Y;',
  },
];

/** What those imports lead to. */
const modules = [
  "app/page.tsx",
  ...[
    "accounts",
    "admin",
    "deliveries",
    "platform",
    "replies",
    "sandbox",
    "server",
    "testing",
    "ui",
    "webhook",
  ].map((of) => `lib/${of}/x.ts`),
  ...["lib/menu/actions.ts", "lib/menu/mutations.ts", "lib/replies/schema.ts", "lib/wechat/api/x.ts"],
  "lib/replies/ui/embedded/part.tsx",
];

/** What is wrong farther away, and the innocent half of a sin. */
const accomplices: [file: string, source: string][] = [
  ["lib/menu/circle-two.ts", 'import type { X } from "./circle-sin";\nexport type Y = X;'],
  ["lib/sin/cycle-b.ts", 'import { a } from "./cycle";\nexport const b = () => a;'],
];

const innocent: [file: string, source: string][] = [
  ["lib/replies/other-feature.ts", 'import type { x } from "@/lib/articles/schema";\nexport type X = x;'],
  ["lib/articles/schema.ts", 'import { z } from "zod";\nexport const x = z.string();'],
  [
    "lib/replies/ui/form.tsx",
    'import { x } from "../schema";\nimport { saveX } from "../actions";\nexport const y = [x, saveX];',
  ],
  ["lib/menu/ui/panel.tsx", 'import { x } from "@/lib/replies/ui/embedded/part";\nexport const y = x;'],
  ["lib/replies/actions.ts", '"use server";\nimport { x } from "./mutations";\nexport const saveX = x;'],
  ["lib/replies/mutations.ts", 'import { x } from "@/lib/platform/db/db";\nexport { y } from "./x";'],
  ["lib/platform/db/db.ts", 'import "@/prisma/generated/sqlite/client/client";\nexport const x = 1;'],
  ["lib/replies/whole.test.ts", 'import { x } from "@/lib/sandbox/x";\nimport { y } from "@/lib/testing/x";'],
  ["app/api/route.ts", 'import { x } from "@/lib/webhook/x";'],
];

const lintSins: Sin[] = [
  { rule: "noExplicitAny", file: "lib/sin/any.ts", source: "export const x = (y: any) => y;" },
  {
    rule: "noNonNullAssertion",
    file: "lib/sin/bang.ts",
    source: "export const x = (y: { z?: number }) => y.z!;",
  },
  {
    rule: "noUnsafeTypeAssertion",
    file: "lib/sin/as.ts",
    source: "export const x = (y: unknown) => y as string;",
  },
  { rule: "noEnum", file: "lib/sin/enum.ts", source: "export enum X {\n  A = 1,\n}" },
  {
    rule: "noParameterProperties",
    file: "lib/sin/property.ts",
    source: "export class X {\n  constructor(readonly y: number) {}\n}",
  },
  { rule: "noDefaultExport", file: "lib/sin/default.ts", source: "export default function x() {}" },
  { rule: "noBarrelFile", file: "lib/sin/barrel.ts", source: 'export { x } from "./enum";' },
  { rule: "noReExportAll", file: "lib/sin/all.ts", source: 'export * from "./enum";' },
  { rule: "noProcessEnv", file: "lib/sin/env.ts", source: "export const x = process.env.PORT;" },
  { rule: "noConsole", file: "lib/sin/console.ts", source: 'console.log("x");' },
  {
    rule: "noFloatingPromises",
    file: "lib/sin/floating.ts",
    source: "async function x() {}\nexport function y() {\n  x();\n}",
  },
  { rule: "noMisusedPromises", file: "lib/sin/misused.ts", source: "[1].forEach(async () => {});" },
  {
    rule: "noImportCycles",
    file: "lib/sin/cycle.ts",
    source: 'import { b } from "@/lib/sin/cycle-b";\nexport const a = () => b;',
  },
  { rule: "noExcessiveLinesPerFile", file: "lib/sin/file.ts", source: "export {};\n".repeat(301) },
  { rule: "noExcessiveLinesPerFunction", file: "lib/sin/function.ts", source: functionOf(61) },
  { rule: "noExcessiveLinesPerFunction", file: "lib/sin/component.tsx", source: functionOf(151) },
  { rule: "noExcessiveCognitiveComplexity", file: "lib/sin/complex.ts", source: nested(7) },
  { rule: "useFilenamingConvention", file: "lib/sin/camelCase.ts", source: "export {};" },
  { rule: "noFocusedTests", file: "lib/sin/focus.test.ts", source: 'test.only("x", () => {});' },
  { rule: "noSkippedTests", file: "lib/sin/skip.test.ts", source: 'test.skip("x", () => {});' },
  { rule: "useAltText", file: "lib/sin/alt.tsx", source: 'export const x = <img src="x.png" />;' },
  {
    rule: "useHookAtTopLevel",
    file: "lib/sin/hook.tsx",
    source:
      'import { useState } from "react";\nexport const X = (p: { y: boolean }) => (p.y ? useState(1)[0] : 2);',
  },
];

const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-rules-"));
let importReport = "";
let lintReport = "";

beforeAll(async () => {
  for (const file of ["package.json", "tsconfig.json", ".biome.json", ".gitignore"])
    cpSync(file, path.join(folder, file));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  for (const file of modules) write(file, "export const x = 1;");
  for (const [file, source] of [...accomplices, ...innocent]) write(file, source);
  for (const { file, source } of [...importSins, ...lintSins]) write(file, source);
  importReport = await output(path.resolve("scripts/check/imports.mjs"));
  lintReport = await output(
    path.resolve("node_modules/@biomejs/biome/bin/biome"),
    "lint",
    "--max-diagnostics=none",
    "--reporter=github",
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("import rules", () => {
  it.each(importSins)("$rule finds $file", ({ rule, file }) => {
    expect(importReport).toContain(`error ${rule}: ${file.replace(/\.tsx?$/, "")} `);
  });

  it.each(innocent)("%s is left alone", (file) => {
    expect(importReport).not.toContain(` ${file.replace(/\.tsx?$/, "")} `);
  });
});

describe("lint rules", () => {
  it.each(lintSins)("$rule finds $file", ({ rule, file }) => {
    const lines = lintReport
      .split("\n")
      .filter((line) => line.includes(`file=${file}`) || line.includes(`/${file},`));
    expect(lines.join("\n")).toContain(`/${rule},`);
  });
});

function write(file: string, source: string): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `${source}\n`);
}

/** What a tool prints about the folder; finding something, which it is here to do, makes it fail. */
function output(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

function functionOf(lines: number): string {
  return `export function x(y: string[]) {\n${'  y.push("z");\n'.repeat(lines)}}`;
}

function nested(depth: number): string {
  return `export function x(y: number) {\n${"if (y > 1) {\n".repeat(depth)}${"}\n".repeat(depth)}}`;
}
