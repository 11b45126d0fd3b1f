-- DropIndex
DROP INDEX "QrCode_accountId_archived_createdAt_id_idx";

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_createdAt_id_searchText_idx" ON "QrCode"("accountId", "archived", "createdAt", "id", "searchText");

-- CreateIndex
CREATE INDEX "QrCode_accountId_lifetime_archived_createdAt_id_idx" ON "QrCode"("accountId", "lifetime", "archived", "createdAt", "id");
