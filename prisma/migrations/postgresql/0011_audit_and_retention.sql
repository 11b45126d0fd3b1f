-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "keepMessagesDays" INTEGER;

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "address" TEXT,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "foldKey" TEXT,
ADD COLUMN     "lastAt" TIMESTAMP(3),
ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AuditRetention" (
    "id" TEXT NOT NULL,
    "auditDays" INTEGER,
    "signInDays" INTEGER,

    CONSTRAINT "AuditRetention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInGuess" (
    "key" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInGuess_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "SignInGuess_lastAt_idx" ON "SignInGuess"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_foldKey_key" ON "AuditEvent"("foldKey");

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_createdAt_id_idx" ON "AuditEvent"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_event_createdAt_id_idx" ON "AuditEvent"("accountId", "event", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_accountId_actorId_createdAt_id_idx" ON "AuditEvent"("accountId", "actorId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_createdAt_id_idx" ON "AuditEvent"("createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_event_createdAt_id_idx" ON "AuditEvent"("event", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_createdAt_id_idx" ON "AuditEvent"("actorId", "createdAt", "id");
