import { readFileSync } from "node:fs";
import path from "node:path";

/** Which folder owns which model. Where one part of a feature owns it, the part. */
const TABLE_OWNERS = {
  Account: "lib/accounts",
  AccessToken: "lib/accounts",
  Membership: "lib/auth",
  User: "lib/auth",
  Session: "lib/auth",
  Credential: "lib/auth",
  Verification: "lib/auth",
  RateLimit: "lib/auth",
  SetupLink: "lib/auth",
  EndedSession: "lib/auth",
  PersonLink: "lib/auth/people",
  SignInGuess: "lib/auth",
  AuditEvent: "lib/audit",
  AuditRetention: "lib/audit",
  Job: "lib/platform/jobs",
  Delivery: "lib/deliveries",
  FollowerDelivery: "lib/deliveries",
  ReadingPlace: "lib/deliveries",
  AccountReadingPlace: "lib/deliveries",
  FollowUp: "lib/follow-ups",
  Rule: "lib/replies",
  ReplyFile: "lib/replies/files",
  Article: "lib/articles",
  ArticleSet: "lib/articles",
  ArticleLabel: "lib/articles",
  ArticleTemplate: "lib/articles/templates",
  WrittenArticle: "lib/articles/writing",
  ArticleVersion: "lib/articles/writing",
  ArticleVersionFile: "lib/articles/writing",
  MediaFile: "lib/media/library",
  MediaContent: "lib/media/store",
  MediaIdentity: "lib/media/identities",
  ArticlePage: "lib/articles/hosting",
  ArticleSlug: "lib/articles/hosting",
  ArticleViews: "lib/articles/hosting",
  ArticleListing: "lib/articles/hosting",
  ArticlePageCode: "lib/articles/hosting",
  AccountCard: "lib/articles/hosting",
  ArticleSending: "lib/articles/sending",
  ArticleSendingItem: "lib/articles/sending",
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
  QrColumnName: "lib/qrcodes/bulk",
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
  QrTallyPart: "lib/qrcodes/measuring",
  QrTester: "lib/qrcodes",
  QrTest: "lib/qrcodes",
  ConsoleReading: "lib/console-import",
  ConsoleImport: "lib/console-import",
};

/**
 * Every table of prisma/schema.prisma has one owner, who alone reads and writes it; others call what the owner offers in
 * `data` and `writes`.
 * @returns {string[]} one line for each table without an owner, and for each use elsewhere
 */
export function findForeignTables({ root, sources }) {
  const models = modelsOf(readFileSync(path.join(root, "prisma/schema.prisma"), "utf8"));
  return [
    ...unownedModels(models),
    ...[...sources.values()].flatMap(({ file, text }) => foreignUses(file, text, models)),
  ];
}

function modelsOf(schema) {
  return [...schema.matchAll(/^model (\w+) \{/gm)].map(([, model]) => model);
}

function unownedModels(models) {
  const unowned = models.filter((model) => !(model in TABLE_OWNERS));
  const gone = Object.keys(TABLE_OWNERS).filter((model) => !models.includes(model));
  return [
    ...unowned.map(
      (model) => `prisma/schema.prisma: ${model} has no owner in scripts/check/house/table-owners.mjs`,
    ),
    ...gone.map((model) => `scripts/check/house/table-owners.mjs: there is no model ${model}`),
  ];
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
