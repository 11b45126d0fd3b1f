-- DropIndex
DROP INDEX "QrDay_accountId_kind_day_scans_idx";

-- DropIndex
DROP INDEX "QrDay_accountId_kind_day_follows_idx";

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_scans_scope_follows_lost_idx" ON "QrDay"("accountId", "kind", "day", "scans", "scope", "follows", "lost");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_follows_scope_idx" ON "QrDay"("accountId", "kind", "day", "follows", "scope");
