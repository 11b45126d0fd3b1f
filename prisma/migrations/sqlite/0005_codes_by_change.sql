-- CreateIndex
CREATE INDEX "QrCode_accountId_updatedAt_id_idx" ON "QrCode"("accountId", "updatedAt", "id");
