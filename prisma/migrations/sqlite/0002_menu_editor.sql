-- CreateTable
CREATE TABLE "MenuDraft" (
    "accountId" TEXT NOT NULL PRIMARY KEY,
    "document" JSONB NOT NULL,
    "baseNumber" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MenuDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConditionalMenu" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "tagId" INTEGER,
    "tagName" TEXT,
    "platform" TEXT,
    "document" JSONB NOT NULL,
    "menuId" TEXT,
    "published" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ConditionalMenu_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ButtonTaps" (
    "accountId" TEXT NOT NULL,
    "buttonId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "taps" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "buttonId", "day", "openid")
);

-- CreateTable
CREATE TABLE "ReadingPlace" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "deliveryId" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "runAt" DATETIME NOT NULL,
    "ifMissed" TEXT NOT NULL DEFAULT 'run',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseHolder" TEXT,
    "leaseUntil" DATETIME,
    "result" JSONB,
    "failure" JSONB,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" DATETIME
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_MenuVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'published',
    "failure" JSONB,
    "publishedById" TEXT,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "MenuVersion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_MenuVersion" ("accountId", "content", "id", "number", "publishedAt", "publishedBy", "publishedById") SELECT "accountId", "content", "id", "number", "publishedAt", "publishedBy", "publishedById" FROM "MenuVersion";
DROP TABLE "MenuVersion";
ALTER TABLE "new_MenuVersion" RENAME TO "MenuVersion";
CREATE UNIQUE INDEX "MenuVersion_accountId_number_key" ON "MenuVersion"("accountId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ConditionalMenu_accountId_position_idx" ON "ConditionalMenu"("accountId", "position");

-- CreateIndex
CREATE INDEX "ButtonTaps_accountId_day_idx" ON "ButtonTaps"("accountId", "day");

-- CreateIndex
CREATE INDEX "Job_state_runAt_idx" ON "Job"("state", "runAt");

-- CreateIndex
CREATE INDEX "Job_accountId_kind_runAt_idx" ON "Job"("accountId", "kind", "runAt");
