-- CreateTable
CREATE TABLE "QrReach" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "scanners" INTEGER NOT NULL DEFAULT 0,
    "members" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "scope", "day", "previous")
);

-- CreateTable
CREATE TABLE "QrMove" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "openid" TEXT NOT NULL DEFAULT ''
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_QrDay" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,
    "scanners" INTEGER NOT NULL DEFAULT 0,
    "members" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "lost1" INTEGER NOT NULL DEFAULT 0,
    "lost7" INTEGER NOT NULL DEFAULT 0,
    "lost30" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "scope", "day")
);
INSERT INTO "new_QrDay" ("accountId", "day", "follows", "lost", "lost1", "lost30", "lost7", "scanners", "scans", "scope") SELECT "accountId", "day", "follows", "lost", "lost1", "lost30", "lost7", "scanners", "scans", "scope" FROM "QrDay";
DROP TABLE "QrDay";
ALTER TABLE "new_QrDay" RENAME TO "QrDay";
CREATE INDEX "QrDay_accountId_kind_day_scans_idx" ON "QrDay"("accountId", "kind", "day", "scans");
CREATE INDEX "QrDay_accountId_kind_day_follows_idx" ON "QrDay"("accountId", "kind", "day", "follows");
CREATE TABLE "new_QrScanner" (
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "codeId", "openid", "day")
);
INSERT INTO "new_QrScanner" ("accountId", "codeId", "day", "follows", "openid", "scans") SELECT "accountId", "codeId", "day", "follows", "openid", "scans" FROM "QrScanner";
DROP TABLE "QrScanner";
ALTER TABLE "new_QrScanner" RENAME TO "QrScanner";
CREATE INDEX "QrScanner_accountId_openid_idx" ON "QrScanner"("accountId", "openid");
CREATE TABLE "new_QrFollow" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "follows" BOOLEAN NOT NULL,
    "codeId" TEXT,

    PRIMARY KEY ("accountId", "openid", "deliveryId")
);
INSERT INTO "new_QrFollow" ("accountId", "codeId", "openid") SELECT "accountId", "codeId", "openid" FROM "QrFollow";
DROP TABLE "QrFollow";
ALTER TABLE "new_QrFollow" RENAME TO "QrFollow";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "QrMove_accountId_codeId_id_idx" ON "QrMove"("accountId", "codeId", "id");
