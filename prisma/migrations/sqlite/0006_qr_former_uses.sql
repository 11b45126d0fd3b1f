-- DropIndex
DROP INDEX "QrCode_accountId_archived_createdAt_id_searchText_idx";

-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN "batchId" TEXT;
ALTER TABLE "QrCode" ADD COLUMN "countedAs" TEXT NOT NULL DEFAULT '';
ALTER TABLE "QrCode" ADD COLUMN "reusedAt" DATETIME;

-- CreateTable
CREATE TABLE "QrFormerUse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    CONSTRAINT "QrFormerUse_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "QrCode" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QrFormerUse_codeId_until_idx" ON "QrFormerUse"("codeId", "until");

-- CreateIndex
CREATE INDEX "QrFormerUse_accountId_folder_idx" ON "QrFormerUse"("accountId", "folder");

-- CreateIndex
CREATE INDEX "QrFormerUse_accountId_owner_idx" ON "QrFormerUse"("accountId", "owner");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_createdAt_id_searchText_paused_endsAt_expiresAt_idx" ON "QrCode"("accountId", "archived", "createdAt", "id", "searchText", "paused", "endsAt", "expiresAt");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_expiresAt_renews_idx" ON "QrCode"("accountId", "archived", "expiresAt", "renews");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_batchId_createdAt_id_idx" ON "QrCode"("accountId", "archived", "batchId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrCode_accountId_countedAs_idx" ON "QrCode"("accountId", "countedAs");

-- Codes of before know their batch as well.
UPDATE "QrCode" SET "batchId" = item."batchId" FROM "QrBatchItem" AS item WHERE item."codeId" = "QrCode"."id";
