// dependency-cruiser's rules: who may import whom. Tests are free to reach across, the product is not.
// What a module must not reach, however far away, is said in house/boundaries.mjs.
// A file's extension is not to be relied on: see imports.mjs.
export const features =
  "replies menu qrcodes articles media followers conversations follow-ups phone demo".split(" ");
const tests = ["\\.test(-kit)?\\.", "^lib/testing/", "^e2e/"];
const ours = "^(app|e2e|lib|scripts)/";

/** What each folder of lib/ may import besides itself. */
const mayImport = {
  platform: [],
  ui: ["platform"],
  "wechat/wire": [],
  "wechat/api": ["wechat/wire"],
  sandbox: ["wechat/wire"],
  audit: ["deliveries/erase", "auth", "platform", "ui"],
  // The gate asks whether an account exists, and people get roles in accounts that have names.
  auth: ["accounts/revision", "accounts/names", "audit", "wechat", "platform", "ui"],
  deliveries: ["auth/account-id", "wechat/wire", "platform"],
  accounts: ["deliveries", "auth", "audit", "wechat", "platform", "ui"],
  "console-import": [...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform", "ui"],
  webhook: [...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform"],
  // The demo account of the first start is made the way the command line makes accounts.
  server: [
    "admin",
    "webhook",
    "console-import",
    ...features,
    "accounts",
    "deliveries",
    "auth",
    "audit",
    "wechat",
    "platform",
  ],
  admin: ["webhook", ...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform"],
};
for (const feature of features) mayImport[feature] = [...mayImport.accounts, "accounts"];

/** Of another feature, and of its parts, what it offers: shapes, reads, and writes within a transaction. */
const shared = `^lib/(${features.join("|")})(/|/[a-z]+/)(schema|types|limits|data|writes)\\.`;
/** Screen parts that a feature lends to other features' screens: docs/decisions/0007-embedded-parts.md */
const embedded = "^lib/.+/ui/embedded/";
/** The shared screen parts and the screens of features and of their parts. */
const screens = "^lib/.*\\bui/";

const layers = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder.replace("/", "-")}-imports`,
  comment: `lib/${folder} may import ${others.length > 0 ? others.join(", ") : "nothing of ours"}.`,
  severity: "error",
  from: { path: `^lib/${folder}/`, pathNot: tests },
  to: {
    path: ours,
    pathNot: [
      `^lib/${folder}/`,
      ...others.map((other) => `^lib/${other}(/|\\.)`),
      ...(features.includes(folder) ? [shared, embedded] : []),
    ],
  },
}));

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IFlattenedRuleSet} */
export const importRules = {
  forbidden: [
    ...layers,
    forbid(
      "screens-import-their-own",
      "ui/ knows its feature, other features' shapes and embedded parts, the shared screen parts and the platform; house.mjs keeps the server out of all these.",
      { path: "^lib/([^/]+)/.*\\bui/", pathNot: tests },
      {
        path: ours,
        pathNot: ["^lib/$1/", "^lib/.+/(schema|types)\\.", embedded, "^lib/ui/", "^lib/platform/"],
      },
    ),
    forbid(
      "embedded-parts-are-for-screens",
      "What a feature lends out is a screen part: nothing but screens may build on it.",
      { path: "^lib/", pathNot: [screens, ...tests] },
      { path: embedded },
    ),
    forbid(
      "deliveries-have-doors",
      "The log of what followers sent is read and written through its doors: lib/deliveries/README.md",
      { path: ["^app/", "^lib/"], pathNot: ["^lib/deliveries/", ...tests] },
      {
        path: "^lib/deliveries/",
        pathNot: "/(data|read-facts|search|by-follower|types|writes|places|follow|erase|expire)\\.",
      },
    ),
    forbid(
      "wechat-is-portable",
      "lib/wechat and lib/sandbox know no database of ours, no Next and no React.",
      { path: "^lib/(wechat|sandbox)/" },
      {
        path: [
          "prisma",
          "node_modules/(next|react|react-dom|@mantine)/",
          "^(next|react|react-dom|@mantine)(/|$)",
        ],
      },
    ),
    forbid(
      "sandbox-is-the-other-side",
      "Nobody imports the pretend platform: it is reached over HTTP only.",
      { pathNot: ["^lib/sandbox/", "^scripts/", ...tests] },
      { path: "^lib/sandbox/" },
    ),
    forbid(
      "testing-is-for-tests",
      "Factories and test databases never reach the product.",
      { pathNot: ["^scripts/", ...tests] },
      { path: "^lib/testing/" },
    ),
    forbid(
      "folders-have-rules",
      "A new folder of lib/ needs its line in scripts/check/import-rules.mjs.",
      { path: "^lib/", pathNot: [...Object.keys(mayImport), "testing"].map((folder) => `^lib/${folder}/`) },
      {},
    ),
    forbid(
      "nobody-imports-app",
      "Routes are entrances.",
      { pathNot: ["^app/", ...tests] },
      { path: "^app/" },
    ),
    forbid(
      "app-imports-features",
      "Pages reach neither the programs nor the sandbox.",
      { path: "^app/" },
      { path: "^lib/(sandbox|server|admin|testing)/" },
    ),
    forbid(
      "database-behind-data",
      "The generated clients are reached through lib/platform/db only.",
      { pathNot: ["^lib/platform/db/", "^scripts/", ...tests] },
      { path: "^@/prisma/generated/" },
    ),
    forbid(
      "no-circles",
      "Files that need each other are one thought, or share a third; types count.",
      { path: ours, pathNot: tests },
      { circular: true },
    ),
    forbid(
      "imports-exist",
      "An import that leads nowhere would escape every rule.",
      {},
      { couldNotResolve: true, path: "^(@/|\\.)", pathNot: ["^@/prisma/generated/", "\\.(css|json)$"] },
    ),
  ],
};
