-- CreateTable
CREATE TABLE "QrColumnName" (
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "field" TEXT,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("accountId", "key"),
    CONSTRAINT "QrColumnName_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QrColumnName_accountId_updatedAt_idx" ON "QrColumnName"("accountId", "updatedAt");

-- CreateIndex
CREATE INDEX "QrCode_accountId_name_idx" ON "QrCode"("accountId", "name");
