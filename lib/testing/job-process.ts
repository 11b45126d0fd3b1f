import { buildChildProgram, killChildProgram, startChildProgram } from "./child-program";

/** What is done in the background, in a process of its own on this test's database. */
export type JobProcess = {
  /** Ends it as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
};

/** Bundles the program; returns where it is. */
export function buildJobProcess(): Promise<string> {
  return buildChildProgram("job-process-main");
}

/** Starts the program. @param ahead how far its clock is ahead of ours, in milliseconds */
export function startJobProcess(program: string, ahead = 0): JobProcess {
  const child = startChildProgram(program, [String(ahead)]);
  return { kill: () => killChildProgram(child) };
}
