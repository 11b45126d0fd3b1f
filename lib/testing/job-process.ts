import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { build } from "esbuild";

/** What is done in the background, in a process of its own on this test's database. */
export type JobProcess = {
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
};

/** Bundles the program; returns where it is. */
export async function buildJobProcess(): Promise<string> {
  // Inside the project, so that it finds the packages; one for each worker.
  const outfile = path.resolve(".cache", `job-process-${process.pid}.mjs`);
  await build({
    entryPoints: ["lib/testing/job-process-main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
}

/** Starts the program. @param ahead how far its clock is ahead of ours, in milliseconds */
export function startJobProcess(program: string, ahead = 0): JobProcess {
  const child = fork(program, [String(ahead)], { execArgv: [] });
  return {
    async kill() {
      const isGone = child.exitCode !== null || child.signalCode !== null;
      const gone = isGone ? null : once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
