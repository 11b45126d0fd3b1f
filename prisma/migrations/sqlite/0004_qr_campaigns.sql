-- CreateTable
CREATE TABLE "QrCodeLabel" (
    "accountId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("accountId", "label", "codeId"),
    CONSTRAINT "QrCodeLabel_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "QrCode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrStyle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "style" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "QrStyle_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "made" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "resumeAt" DATETIME,
    "reason" JSONB,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "QrBatch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrBatchItem" (
    "batchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "scene" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "codeId" TEXT,
    "failure" JSONB,

    PRIMARY KEY ("batchId", "number"),
    CONSTRAINT "QrBatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "QrBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrPrint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "size" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME,
    CONSTRAINT "QrPrint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrPrintPart" (
    "printId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("printId", "number"),
    CONSTRAINT "QrPrintPart_printId_fkey" FOREIGN KEY ("printId") REFERENCES "QrPrint" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QrDay" (
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

-- CreateTable
CREATE TABLE "QrHour" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "scope", "day", "hour")
);

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
CREATE TABLE "QrScanner" (
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "codeId", "openid", "day")
);

-- CreateTable
CREATE TABLE "QrFollow" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "follows" BOOLEAN NOT NULL,
    "codeId" TEXT,

    PRIMARY KEY ("accountId", "openid", "deliveryId")
);

-- CreateTable
CREATE TABLE "QrVisit" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "tapped" BOOLEAN NOT NULL DEFAULT false,
    "spoke" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("accountId", "openid")
);

-- CreateTable
CREATE TABLE "QrNextStep" (
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("accountId", "codeId", "kind", "what")
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

-- CreateTable
CREATE TABLE "QrTester" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("accountId", "openid")
);

-- CreateTable
CREATE TABLE "QrTest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    CONSTRAINT "QrTest_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "QrCode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_QrCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lifetime" TEXT NOT NULL,
    "scene" TEXT NOT NULL,
    "sceneKind" TEXT NOT NULL DEFAULT 'text',
    "ticket" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "expiresAt" DATETIME,
    "folder" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "labels" JSONB NOT NULL DEFAULT '[]',
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "endsAt" DATETIME,
    "replyMode" TEXT NOT NULL DEFAULT 'all',
    "replies" JSONB NOT NULL DEFAULT '[]',
    "followReplies" JSONB,
    "alsoWelcome" BOOLEAN NOT NULL DEFAULT false,
    "pausedReplies" JSONB NOT NULL DEFAULT '[]',
    "tags" JSONB NOT NULL DEFAULT '[]',
    "tagFailure" JSONB,
    "renews" BOOLEAN NOT NULL DEFAULT false,
    "renewedAt" DATETIME,
    "renewFailure" JSONB,
    "searchText" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "QrCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_QrCode" ("accountId", "createdAt", "expiresAt", "id", "lifetime", "name", "scene", "searchText", "ticket", "url") SELECT "accountId", "createdAt", "expiresAt", "id", "lifetime", "name", "scene", "searchText", "ticket", "url" FROM "QrCode";
DROP TABLE "QrCode";
ALTER TABLE "new_QrCode" RENAME TO "QrCode";
CREATE INDEX "QrCode_accountId_archived_createdAt_id_searchText_idx" ON "QrCode"("accountId", "archived", "createdAt", "id", "searchText");
CREATE INDEX "QrCode_accountId_lifetime_archived_createdAt_id_idx" ON "QrCode"("accountId", "lifetime", "archived", "createdAt", "id");
CREATE INDEX "QrCode_accountId_archived_folder_createdAt_id_idx" ON "QrCode"("accountId", "archived", "folder", "createdAt", "id");
CREATE INDEX "QrCode_accountId_archived_owner_createdAt_id_idx" ON "QrCode"("accountId", "archived", "owner", "createdAt", "id");
CREATE INDEX "QrCode_accountId_id_idx" ON "QrCode"("accountId", "id");
CREATE INDEX "QrCode_accountId_updatedAt_id_idx" ON "QrCode"("accountId", "updatedAt", "id");
CREATE INDEX "QrCode_lifetime_archived_expiresAt_idx" ON "QrCode"("lifetime", "archived", "expiresAt");
CREATE UNIQUE INDEX "QrCode_accountId_scene_key" ON "QrCode"("accountId", "scene");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "QrCodeLabel_accountId_label_createdAt_codeId_idx" ON "QrCodeLabel"("accountId", "label", "createdAt", "codeId");

-- CreateIndex
CREATE INDEX "QrCodeLabel_codeId_idx" ON "QrCodeLabel"("codeId");

-- CreateIndex
CREATE UNIQUE INDEX "QrStyle_accountId_name_key" ON "QrStyle"("accountId", "name");

-- CreateIndex
CREATE INDEX "QrBatch_accountId_createdAt_id_idx" ON "QrBatch"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrBatch_state_resumeAt_idx" ON "QrBatch"("state", "resumeAt");

-- CreateIndex
CREATE INDEX "QrBatchItem_batchId_state_number_idx" ON "QrBatchItem"("batchId", "state", "number");

-- CreateIndex
CREATE INDEX "QrPrint_accountId_createdAt_id_idx" ON "QrPrint"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrPrint_state_createdAt_idx" ON "QrPrint"("state", "createdAt");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_scans_scope_follows_lost_idx" ON "QrDay"("accountId", "kind", "day", "scans", "scope", "follows", "lost");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_follows_scope_idx" ON "QrDay"("accountId", "kind", "day", "follows", "scope");

-- CreateIndex
CREATE INDEX "QrScanner_accountId_openid_idx" ON "QrScanner"("accountId", "openid");

-- CreateIndex
CREATE INDEX "QrNextStep_accountId_codeId_kind_times_idx" ON "QrNextStep"("accountId", "codeId", "kind", "times");

-- CreateIndex
CREATE INDEX "QrMove_accountId_codeId_id_idx" ON "QrMove"("accountId", "codeId", "id");

-- CreateIndex
CREATE INDEX "QrTest_accountId_codeId_startsAt_idx" ON "QrTest"("accountId", "codeId", "startsAt");
