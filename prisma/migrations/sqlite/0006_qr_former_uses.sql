-- AlterTable
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
CREATE INDEX "QrCode_accountId_countedAs_idx" ON "QrCode"("accountId", "countedAs");
