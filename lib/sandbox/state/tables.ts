/** The pretend platform's tables. Documents that nothing is searched by inside are JSON in `doc`. */
export const TABLES = [
  `CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS account (appId TEXT PRIMARY KEY, doc TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS follower (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, appId TEXT NOT NULL, openid TEXT NOT NULL,
    subscribed INTEGER NOT NULL, unread INTEGER NOT NULL, doc TEXT NOT NULL, UNIQUE (appId, openid))`,
  `CREATE INDEX IF NOT EXISTS follower_page ON follower (appId, subscribed, seq)`,
  `CREATE TABLE IF NOT EXISTS token (
    value TEXT PRIMARY KEY, appId TEXT NOT NULL, kind TEXT NOT NULL,
    mintedAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, goodUntil INTEGER NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS token_latest ON token (appId, kind, mintedAt)`,
  `CREATE TABLE IF NOT EXISTS code (
    ticket TEXT PRIMARY KEY, appId TEXT NOT NULL, url TEXT NOT NULL UNIQUE, scene TEXT NOT NULL,
    permanent INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER)`,
  `CREATE INDEX IF NOT EXISTS code_scene ON code (appId, permanent, scene)`,
  `CREATE TABLE IF NOT EXISTS shortKey (
    key TEXT PRIMARY KEY, appId TEXT NOT NULL, data TEXT NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS quota (
    appId TEXT NOT NULL, name TEXT NOT NULL, period TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (appId, name))`,
  `CREATE TABLE IF NOT EXISTS media (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, mediaId TEXT NOT NULL UNIQUE, appId TEXT NOT NULL, type TEXT NOT NULL,
    mime TEXT NOT NULL, filename TEXT NOT NULL, createdAt INTEGER NOT NULL, permanent INTEGER NOT NULL,
    size INTEGER NOT NULL, bytes BLOB NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS media_account ON media (appId, permanent, createdAt)`,
  `CREATE TABLE IF NOT EXISTS videoWords (
    mediaId TEXT PRIMARY KEY, appId TEXT NOT NULL, title TEXT NOT NULL, introduction TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS article (articleId TEXT PRIMARY KEY, appId TEXT NOT NULL, doc TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS article_account ON article (appId)`,
  `CREATE TABLE IF NOT EXISTS articlePage (pageId TEXT PRIMARY KEY, appId TEXT NOT NULL, doc TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS draft (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, mediaId TEXT NOT NULL UNIQUE, appId TEXT NOT NULL, pageIds TEXT NOT NULL,
    createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS draft_account ON draft (appId, seq)`,
  `CREATE TABLE IF NOT EXISTS publishJob (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, publishId INTEGER UNIQUE, appId TEXT NOT NULL, msgDataId INTEGER NOT NULL,
    dueAt INTEGER NOT NULL, isDone INTEGER NOT NULL, doc TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS publishJob_due ON publishJob (isDone, dueAt)`,
  `CREATE TABLE IF NOT EXISTS conditionalMenu (
    appId TEXT NOT NULL, menuId INTEGER NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (appId, menuId))`,
  `CREATE TABLE IF NOT EXISTS tag (
    appId TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (appId, id))`,
  `CREATE TABLE IF NOT EXISTS chat (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, appId TEXT NOT NULL, openid TEXT NOT NULL, doc TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS chat_page ON chat (appId, openid, seq)`,
  `CREATE TABLE IF NOT EXISTS exchange (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, appId TEXT NOT NULL, doc TEXT NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS exchange_account ON exchange (appId, seq)`,
  `CREATE TABLE IF NOT EXISTS call (seq INTEGER PRIMARY KEY AUTOINCREMENT, appId TEXT, doc TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS fault (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, appId TEXT, path TEXT, times INTEGER NOT NULL, doc TEXT NOT NULL)`,
];

/** The names of all tables, for emptying them. Sequences run on, so nobody's cursor ever points at another row. */
export const TABLE_NAMES = [
  "setting",
  "account",
  "follower",
  "token",
  "code",
  "shortKey",
  "quota",
  "media",
  "videoWords",
  "article",
  "articlePage",
  "draft",
  "publishJob",
  "conditionalMenu",
  "tag",
  "chat",
  "exchange",
  "call",
  "fault",
] as const;
