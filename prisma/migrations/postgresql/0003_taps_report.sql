-- DropIndex
DROP INDEX "ButtonTaps_accountId_day_idx";

-- CreateIndex
CREATE INDEX "ButtonTaps_accountId_day_buttonId_openid_taps_idx" ON "ButtonTaps"("accountId", "day", "buttonId", "openid", "taps");
