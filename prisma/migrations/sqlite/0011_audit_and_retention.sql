-- AlterTable
ALTER TABLE "Account" ADD COLUMN "keepMessagesDays" INTEGER;

-- CreateTable
CREATE TABLE "AuditRetention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "auditDays" INTEGER,
    "signInDays" INTEGER
);

-- CreateTable
CREATE TABLE "SignInGuess" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "attempts" INTEGER NOT NULL,
    "nextAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL
);

-- AlterTable: no copy of the table, whose rows may be very many
ALTER TABLE "AuditEvent" ADD COLUMN "address" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "device" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "times" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "AuditEvent" ADD COLUMN "lastAt" DATETIME;
ALTER TABLE "AuditEvent" ADD COLUMN "foldKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_foldKey_key" ON "AuditEvent"("foldKey");
CREATE INDEX "AuditEvent_accountId_createdAt_id_idx" ON "AuditEvent"("accountId", "createdAt", "id");
CREATE INDEX "AuditEvent_accountId_event_createdAt_id_idx" ON "AuditEvent"("accountId", "event", "createdAt", "id");
CREATE INDEX "AuditEvent_accountId_actorId_createdAt_id_idx" ON "AuditEvent"("accountId", "actorId", "createdAt", "id");
CREATE INDEX "AuditEvent_createdAt_id_idx" ON "AuditEvent"("createdAt", "id");
CREATE INDEX "AuditEvent_event_createdAt_id_idx" ON "AuditEvent"("event", "createdAt", "id");
CREATE INDEX "AuditEvent_actorId_createdAt_id_idx" ON "AuditEvent"("actorId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SignInGuess_lastAt_idx" ON "SignInGuess"("lastAt");
