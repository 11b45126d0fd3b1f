// Writes prisma/generated: one schema and one client for each database. `node scripts/generate.mjs` does it at once;
// the other commands do it when the model changed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { providers, variant } from "./prisma/variants.mjs";
import { Complaint, main, runTool } from "./project.mjs";

export async function generateClients() {
  const models = await readFile("prisma/schema.prisma", "utf8");
  await Promise.all(providers.map((provider) => generateClient(provider, models)));
}

async function generateClient(provider, models) {
  const folder = `prisma/generated/${provider}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/schema.prisma`, variant(provider, models));
  const args = ["generate", "--schema", `${folder}/schema.prisma`, "--no-hints"];
  const { code, output } = await runTool("prisma", args, { output: "keep" });
  if (code !== 0) throw new Complaint(`prisma generate failed for ${provider}:\n${output}`);
}

if (process.argv[1] === import.meta.filename) await main(generateClients);
