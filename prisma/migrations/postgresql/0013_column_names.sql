-- CreateTable
CREATE TABLE "QrColumnName" (
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "field" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QrColumnName_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateIndex
CREATE INDEX "QrColumnName_accountId_updatedAt_idx" ON "QrColumnName"("accountId", "updatedAt");

-- CreateIndex
CREATE INDEX "QrCode_accountId_name_idx" ON "QrCode"("accountId", "name");

-- AddForeignKey
ALTER TABLE "QrColumnName" ADD CONSTRAINT "QrColumnName_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
