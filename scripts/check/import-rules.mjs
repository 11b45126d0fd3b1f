// dependency-cruiser's rules: who may import whom. Tests are free to reach across, the product is not.
// A file's extension is not to be relied on: see imports.mjs.
const features = "replies menu qrcodes articles media followers conversations insights phone demo".split(" ");
const tests = ["\\.test(-kit)?\\.", "^lib/testing/", "^e2e/"];
const ours = "^(app|e2e|lib|scripts)/";

/** What each folder of lib/ may import besides itself. */
const mayImport = {
  platform: [],
  ui: ["platform/i18n", "platform/action", "platform/periods", "platform/time"],
  "wechat/wire": [],
  "wechat/api": ["wechat/wire"],
  sandbox: ["wechat/wire"],
  audit: ["auth", "platform", "ui"],
  auth: ["audit", "wechat", "platform", "ui"],
  deliveries: ["auth/account-id", "wechat/wire", "platform"],
  accounts: ["deliveries", "auth", "audit", "wechat", "platform", "ui"],
  webhook: [...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform"],
  // The demo account of the first start is made the way the command line makes accounts.
  server: ["admin", "webhook", ...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform"],
  admin: ["webhook", ...features, "accounts", "deliveries", "auth", "audit", "wechat", "platform"],
};
for (const feature of features) mayImport[feature] = [...mayImport.accounts, "accounts"];

/** Of another feature only its words are shared, never what it does. */
const shared = `^lib/(${features.join("|")})/(schema|types|data)\\.`;
/** Screen parts that a feature lends to other features' screens: docs/decisions/0007-embedded-parts.md */
const embedded = "^lib/.+/ui/embedded/";
/** The shared screen parts and the screens of features and of their parts. */
const screens = "^lib/.*\\bui/";
/** What a feature's screens may know of it: words, shapes and plain arithmetic that run in the browser as well. */
const forBrowsers =
  "schema|types|address|messages|[a-z-]+-messages|kinds|default-sheet|style|drawing|draw-code|svg|scopes|generate|password-length|state|filter|code-settings|document|limits|diff|checks|json|clicks|domains|editing|editing-[a-z]+|describe-[a-z]+|marks-of|merge-menus|columns|read-text|read-grid|read-workbook|write-text|papers";
/** A large feature is divided into parts, each with a folder of its own. */
const parts = `^lib/(${features.join("|")})/[a-z]+`;
/** Only these touch the database, and the generated client lies behind them. */
const generatedClient = ["^lib/platform/db/", "^@/prisma/generated/"];

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
      "ui/ knows what its feature has for browsers, its actions, other features' shapes and embedded parts, the shared screen parts and the language; data comes as props.",
      { path: "^lib/([^/]+)/.*\\bui/", pathNot: tests },
      {
        path: ours,
        pathNot: [
          `^lib/$1/(ui/|(actions|${forBrowsers})\\.)`,
          `^lib/$1/[a-z]+/(ui/|(actions|${forBrowsers})\\.)`,
          "^lib/[^/]+/(schema|types)\\.",
          embedded,
          "^lib/ui/",
          "^lib/platform/(i18n/|action\\.|periods\\.|time\\.)",
        ],
      },
    ),
    forbid(
      "embedded-parts-are-for-screens",
      "What a feature lends out is a screen part: nothing but screens may build on it.",
      { path: "^lib/", pathNot: [screens, ...tests] },
      { path: embedded },
    ),
    forbid(
      "browser-code-stays-in-the-browser",
      "What screens import must not lead to Node or the database; actions are the only door.",
      {
        path: ["^lib/ui/", `^lib/[^/]+/(${forBrowsers})\\.`, `${parts}/(${forBrowsers})\\.`],
        pathNot: tests,
      },
      {
        path: [
          ...generatedClient,
          "^(node:|fs$|crypto$|path$|libsql|pg$)",
          "^lib/platform/(env|log|secret-box)\\.",
        ],
        reachable: true,
      },
    ),
    forbid(
      "screens-use-no-node",
      "ui/ runs in the browser.",
      { path: screens, pathNot: tests },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "deliveries-have-doors",
      "The log of what followers sent is read and written through its doors.",
      { path: "^lib/", pathNot: ["^lib/deliveries/", ...tests] },
      { path: "^lib/deliveries/", pathNot: "/(data|search|types|writes|places|follow|erase)\\." },
    ),
    forbid(
      "codes-are-drawn-in-a-thread",
      "What draws and reads codes keeps followers waiting: docs/decisions/0015-codes-are-drawn-in-a-thread.md",
      {
        path: [
          "^lib/server/",
          "^lib/qrcodes/workshop/workshop\\.",
          "^lib/qrcodes/[a-z]+/(actions|loaders|serve-image)\\.",
        ],
        pathNot: tests,
      },
      { path: ["^(jsqr|pdfkit|fontkit)$", "node_modules/(jsqr|pdfkit|fontkit)/"], reachable: true },
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
      "programs-run-without-pages",
      "The programs of dist/ have no request of Next and no React: loaders, actions and ui belong to the pages.",
      { path: "^lib/(server|admin|webhook|sandbox)/", pathNot: tests },
      {
        path: ["^lib/[^/]+/(loaders|actions)\\.", `${parts}/(loaders|actions)\\.`, screens],
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
      "imports-exist",
      "An import that leads nowhere would escape every rule.",
      {},
      { couldNotResolve: true, path: "^(@/|\\.)", pathNot: ["^@/prisma/generated/", "\\.(css|json)$"] },
    ),
  ],
};
