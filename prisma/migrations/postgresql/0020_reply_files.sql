-- AlterTable
ALTER TABLE "MediaFile" ADD COLUMN     "materialId" TEXT;

-- CreateTable
CREATE TABLE "ReplyFile" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "contentHash" TEXT,
    "mediaId" TEXT,
    "expiresAt" TIMESTAMP(3),
    "failure" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReplyFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReplyFile_accountId_id_idx" ON "ReplyFile"("accountId", "id");

-- CreateIndex
CREATE INDEX "ReplyFile_dueAt_idx" ON "ReplyFile"("dueAt");

-- CreateIndex
CREATE INDEX "MediaFile_accountId_materialId_idx" ON "MediaFile"("accountId", "materialId");

-- AddForeignKey
ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_id_fkey" FOREIGN KEY ("id") REFERENCES "MediaFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
