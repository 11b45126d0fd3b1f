// node scripts/check/table-owners.mjs [ROOT]: every table of prisma/schema.prisma has one owner, who alone reads and writes
// it; others call what the owner offers in `data` and `writes`.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Which folder owns which model. Where one part of a feature owns it, the part. */
export const TABLE_OWNERS = {
  Account: "lib/accounts",
  AccessToken: "lib/accounts",
  Membership: "lib/auth",
  User: "lib/auth",
  Session: "lib/auth",
  Credential: "lib/auth",
  Verification: "lib/auth",
  RateLimit: "lib/auth",
  SetupLink: "lib/auth",
  AuditEvent: "lib/audit",
  Job: "lib/platform/jobs",
  Delivery: "lib/deliveries",
  ReadingPlace: "lib/deliveries",
  AccountReadingPlace: "lib/deliveries",
  Rule: "lib/replies",
  Article: "lib/articles",
  MenuDraft: "lib/menu",
  MenuVersion: "lib/menu",
  ConditionalMenu: "lib/menu/conditional",
  ButtonTaps: "lib/menu/clicks",
  QrCode: "lib/qrcodes",
  QrCodeLabel: "lib/qrcodes",
  QrFormerUse: "lib/qrcodes",
  QrStyle: "lib/qrcodes/pictures",
  QrBatch: "lib/qrcodes",
  QrBatchItem: "lib/qrcodes",
  QrPrint: "lib/qrcodes/printing",
  QrPrintPart: "lib/qrcodes/printing",
  QrDay: "lib/qrcodes/measuring",
  QrHour: "lib/qrcodes/measuring",
  QrReach: "lib/qrcodes/measuring",
  QrScanner: "lib/qrcodes/measuring",
  QrFollow: "lib/qrcodes/measuring",
  QrVisit: "lib/qrcodes/measuring",
  QrNextStep: "lib/qrcodes/measuring",
  QrMove: "lib/qrcodes/measuring",
  QrTester: "lib/qrcodes",
  QrTest: "lib/qrcodes",
};

const SOURCE_FOLDERS = ["app", "lib"];
/** Tests arrange and look where they like. */
const FREE = /\.test(-kit)?\.|^lib\/testing\//;

/**
 * @param {string} root the folder that holds prisma/, app/ and lib/
 * @returns {Promise<string[]>} one line a finding
 */
export async function checkTableOwners(root) {
  const models = modelsOf(await readFile(path.join(root, "prisma/schema.prisma"), "utf8"));
  const files = (await Promise.all(SOURCE_FOLDERS.map((folder) => sourcesIn(root, folder)))).flat().sort();
  const findings = await Promise.all(
    files.map(async (file) => foreignUses(file, await readFile(path.join(root, file), "utf8"), models)),
  );
  return [...unownedModels(models), ...findings.flat()];
}

function modelsOf(schema) {
  return [...schema.matchAll(/^model (\w+) \{/gm)].map(([, model]) => model);
}

function unownedModels(models) {
  const unowned = models.filter((model) => !(model in TABLE_OWNERS));
  const gone = Object.keys(TABLE_OWNERS).filter((model) => !models.includes(model));
  return [
    ...unowned.map(
      (model) => `prisma/schema.prisma: ${model} has no owner in scripts/check/table-owners.mjs`,
    ),
    ...gone.map((model) => `scripts/check/table-owners.mjs: there is no model ${model}`),
  ];
}

async function sourcesIn(root, folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
  return entries
    .map((entry) => `${folder}/${entry.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.(tsx?|mts|mjs)$/.test(file) && !FREE.test(file));
}

function foreignUses(file, source, models) {
  const foreign = models.filter((model) => {
    const owner = TABLE_OWNERS[model];
    return owner !== undefined && !file.startsWith(`${owner}/`);
  });
  if (foreign.length === 0) return [];
  return usesOf(source, foreign).map(
    ({ line, model }) => `${file}:${line}: ${model} belongs to ${TABLE_OWNERS[model]}`,
  );
}

/** What touches a table: a client's `db.rule.findMany`, a quoted name in a raw statement or a table's description. */
function usesOf(source, models) {
  const names = models.join("|");
  const properties = models.map((model) => model[0].toLowerCase() + model.slice(1)).join("|");
  const delegate = `\\.(${properties})\\s*\\.(?:find|create|update|upsert|delete|count|aggregate|groupBy)`;
  const statement = `\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+"(${names})"`;
  const column = `"(${names})"\\."`;
  const description = `\\b(?:table|name):\\s*"(${names})"(?=[,\\s}])`;
  const pattern = new RegExp([delegate, statement, column, description].join("|"), "g");
  const uses = [...source.matchAll(pattern)].filter((use) => !isWord(source, use));
  return uses.map((use) => {
    const name = use.slice(1).find((group) => group !== undefined) ?? "";
    return { model: name[0].toUpperCase() + name.slice(1), line: lineOf(source, use.index) };
  });
}

/** In a catalogue of words `name: "Article"` is what people read. */
function isWord(source, use) {
  return /^(table|name):/.test(use[0]) && source.includes("defineMessages(");
}

function lineOf(source, index) {
  return source.slice(0, index).split("\n").length;
}

if (process.argv[1] === import.meta.filename) {
  const findings = await checkTableOwners(process.argv[2] ?? process.cwd());
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
