-- CreateTable
CREATE TABLE "MediaFile" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "originalHash" TEXT,
    "format" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "seconds" DOUBLE PRECISION,
    "name" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaIdentity" (
    "accountId" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT,
    "expiresAt" TIMESTAMP(3),
    "usedAt" TIMESTAMP(3) NOT NULL,
    "leaseHolder" TEXT,
    "leaseUntil" TIMESTAMP(3),

    CONSTRAINT "MediaIdentity_pkey" PRIMARY KEY ("accountId","contentHash","kind")
);

-- CreateIndex
CREATE INDEX "MediaFile_accountId_createdAt_id_idx" ON "MediaFile"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MediaFile_accountId_kind_createdAt_id_idx" ON "MediaFile"("accountId", "kind", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MediaFile_accountId_folder_createdAt_id_idx" ON "MediaFile"("accountId", "folder", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MediaFile_accountId_contentHash_idx" ON "MediaFile"("accountId", "contentHash");

-- CreateIndex
CREATE INDEX "MediaFile_contentHash_idx" ON "MediaFile"("contentHash");

-- CreateIndex
CREATE INDEX "MediaIdentity_kind_expiresAt_idx" ON "MediaIdentity"("kind", "expiresAt");

-- CreateIndex
CREATE INDEX "MediaIdentity_accountId_value_idx" ON "MediaIdentity"("accountId", "value");

-- AddForeignKey
ALTER TABLE "MediaFile" ADD CONSTRAINT "MediaFile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaIdentity" ADD CONSTRAINT "MediaIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
