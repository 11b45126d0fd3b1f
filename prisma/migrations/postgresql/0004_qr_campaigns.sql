-- DropIndex
DROP INDEX "QrCode_accountId_createdAt_id_idx";

-- AlterTable
ALTER TABLE "QrCode" ADD COLUMN     "alsoWelcome" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "archived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "endsAt" TIMESTAMP(3),
ADD COLUMN     "folder" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "followReplies" JSONB,
ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "owner" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "paused" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pausedReplies" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "renewFailure" JSONB,
ADD COLUMN     "renewedAt" TIMESTAMP(3),
ADD COLUMN     "renews" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replies" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "replyMode" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sceneKind" TEXT NOT NULL DEFAULT 'text',
ADD COLUMN     "tagFailure" JSONB,
ADD COLUMN     "tags" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "QrCodeLabel" (
    "accountId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QrCodeLabel_pkey" PRIMARY KEY ("accountId","label","codeId")
);

-- CreateTable
CREATE TABLE "QrStyle" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "style" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QrStyle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QrBatch" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "made" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "resumeAt" TIMESTAMP(3),
    "reason" JSONB,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "QrBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QrBatchItem" (
    "batchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "scene" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "codeId" TEXT,
    "failure" JSONB,

    CONSTRAINT "QrBatchItem_pkey" PRIMARY KEY ("batchId","number")
);

-- CreateTable
CREATE TABLE "QrPrint" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "size" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "QrPrint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QrPrintPart" (
    "printId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "QrPrintPart_pkey" PRIMARY KEY ("printId","number")
);

-- CreateTable
CREATE TABLE "QrDay" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,
    "scanners" INTEGER NOT NULL DEFAULT 0,
    "members" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "lost1" INTEGER NOT NULL DEFAULT 0,
    "lost7" INTEGER NOT NULL DEFAULT 0,
    "lost30" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrDay_pkey" PRIMARY KEY ("accountId","scope","day")
);

-- CreateTable
CREATE TABLE "QrHour" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrHour_pkey" PRIMARY KEY ("accountId","scope","day","hour")
);

-- CreateTable
CREATE TABLE "QrReach" (
    "accountId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "scanners" INTEGER NOT NULL DEFAULT 0,
    "members" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrReach_pkey" PRIMARY KEY ("accountId","scope","day","previous")
);

-- CreateTable
CREATE TABLE "QrScanner" (
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "follows" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrScanner_pkey" PRIMARY KEY ("accountId","codeId","openid","day")
);

-- CreateTable
CREATE TABLE "QrFollow" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "follows" BOOLEAN NOT NULL,
    "codeId" TEXT,

    CONSTRAINT "QrFollow_pkey" PRIMARY KEY ("accountId","openid","deliveryId")
);

-- CreateTable
CREATE TABLE "QrVisit" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "tapped" BOOLEAN NOT NULL DEFAULT false,
    "spoke" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "QrVisit_pkey" PRIMARY KEY ("accountId","openid")
);

-- CreateTable
CREATE TABLE "QrNextStep" (
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QrNextStep_pkey" PRIMARY KEY ("accountId","codeId","kind","what")
);

-- CreateTable
CREATE TABLE "QrMove" (
    "id" SERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "openid" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "QrMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QrTester" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QrTester_pkey" PRIMARY KEY ("accountId","openid")
);

-- CreateTable
CREATE TABLE "QrTest" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QrTest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "QrCodeLabel_accountId_label_createdAt_codeId_idx" ON "QrCodeLabel"("accountId", "label", "createdAt", "codeId");

-- CreateIndex
CREATE INDEX "QrCodeLabel_codeId_idx" ON "QrCodeLabel"("codeId");

-- CreateIndex
CREATE UNIQUE INDEX "QrStyle_accountId_name_key" ON "QrStyle"("accountId", "name");

-- CreateIndex
CREATE INDEX "QrBatch_accountId_createdAt_id_idx" ON "QrBatch"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrBatch_state_resumeAt_idx" ON "QrBatch"("state", "resumeAt");

-- CreateIndex
CREATE INDEX "QrBatchItem_batchId_state_number_idx" ON "QrBatchItem"("batchId", "state", "number");

-- CreateIndex
CREATE INDEX "QrPrint_accountId_createdAt_id_idx" ON "QrPrint"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrPrint_state_createdAt_idx" ON "QrPrint"("state", "createdAt");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_scans_scope_follows_lost_idx" ON "QrDay"("accountId", "kind", "day", "scans", "scope", "follows", "lost");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_follows_scope_idx" ON "QrDay"("accountId", "kind", "day", "follows", "scope");

-- CreateIndex
CREATE INDEX "QrScanner_accountId_openid_idx" ON "QrScanner"("accountId", "openid");

-- CreateIndex
CREATE INDEX "QrNextStep_accountId_codeId_kind_times_idx" ON "QrNextStep"("accountId", "codeId", "kind", "times");

-- CreateIndex
CREATE INDEX "QrMove_accountId_codeId_id_idx" ON "QrMove"("accountId", "codeId", "id");

-- CreateIndex
CREATE INDEX "QrTest_accountId_codeId_startsAt_idx" ON "QrTest"("accountId", "codeId", "startsAt");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_createdAt_id_searchText_idx" ON "QrCode"("accountId", "archived", "createdAt", "id", "searchText");

-- CreateIndex
CREATE INDEX "QrCode_accountId_lifetime_archived_createdAt_id_idx" ON "QrCode"("accountId", "lifetime", "archived", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_folder_createdAt_id_idx" ON "QrCode"("accountId", "archived", "folder", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrCode_accountId_archived_owner_createdAt_id_idx" ON "QrCode"("accountId", "archived", "owner", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QrCode_accountId_id_idx" ON "QrCode"("accountId", "id");

-- CreateIndex
CREATE INDEX "QrCode_accountId_updatedAt_id_idx" ON "QrCode"("accountId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "QrCode_lifetime_archived_expiresAt_idx" ON "QrCode"("lifetime", "archived", "expiresAt");

-- AddForeignKey
ALTER TABLE "QrCodeLabel" ADD CONSTRAINT "QrCodeLabel_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrStyle" ADD CONSTRAINT "QrStyle_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrBatch" ADD CONSTRAINT "QrBatch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrBatchItem" ADD CONSTRAINT "QrBatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "QrBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrPrint" ADD CONSTRAINT "QrPrint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrPrintPart" ADD CONSTRAINT "QrPrintPart_printId_fkey" FOREIGN KEY ("printId") REFERENCES "QrPrint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrTest" ADD CONSTRAINT "QrTest_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "QrCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;
