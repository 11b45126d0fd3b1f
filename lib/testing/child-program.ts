import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { bundleForNode } from "./bundle";

/** Bundles a program of lib/testing that runs in a process of its own; returns where it is. */
export async function buildChildProgram(name: string): Promise<string> {
  // Inside the project, so that it finds the packages; one for each worker.
  const outfile = path.resolve(".cache", `${name}-${process.pid}.mjs`);
  await bundleForNode({ entryPoints: [`lib/testing/${name}.ts`], outfile });
  return outfile;
}

/** Starts such a program, on this test's database. */
export function startChildProgram(program: string, args: string[] = []): ChildProcess {
  return fork(program, args, { execArgv: [] });
}

/** Ends it as a power cut would. Resolves when it is gone. */
export async function killChildProgram(child: ChildProcess): Promise<void> {
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const gone = isGone ? null : once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
