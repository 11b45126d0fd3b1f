import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createPrinter } from "@/lib/admin/printer";
import { runCommandLine } from "@/lib/admin/program";
import { env } from "@/lib/platform/env";

/** Runs a command line in this process. */
export async function admin(args: string[]) {
  const written = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const code = await runCommandLine(args, createPrinter({ stdout: sink("stdout"), stderr: sink("stderr") }));
  return { code, ...written };
}

/** A file in the data folder. @param content left out, nothing is written */
export function inFolder(name: string, content?: object): string {
  mkdirSync(env.DATA_DIR, { recursive: true });
  const file = path.join(env.DATA_DIR, name);
  if (content) writeFileSync(file, JSON.stringify(content, null, 2));
  return file;
}
