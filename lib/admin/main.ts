import { EXIT_CODES } from "./outcome";
import { createPrinter } from "./printer";

const printer = createPrinter(process);

// Whatever is made from here on, the database, the key, backups: for the owner of this process alone.
process.umask(0o077);

// A reader that has seen enough (`… | head`) closes the pipe; that is no fault of the command.
process.stdout.on("error", () => process.exit());

// Not process.exit(): it would cut off output that a slow pipe has not taken yet.
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    // Imported here and not above, because wrong settings show themselves while the modules load.
    const { runCommandLine } = await import("./program");
    return await runCommandLine(process.argv.slice(2), printer);
  } catch (error) {
    printer.complain(`error: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT_CODES.refused;
  }
}
