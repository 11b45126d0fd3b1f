import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files whose exports a browser can call: those with "use server" at their top. */
export function listActionFiles(): string[] {
  return ["lib", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => path.join(folder, file))
      .filter((file) => readFileSync(file, "utf8").startsWith('"use server"')),
  );
}
