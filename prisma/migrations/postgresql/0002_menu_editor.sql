-- AlterTable
ALTER TABLE "MenuVersion" ADD COLUMN     "failure" JSONB,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT 'published';

-- CreateTable
CREATE TABLE "MenuDraft" (
    "accountId" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "baseNumber" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MenuDraft_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "ConditionalMenu" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "tagId" INTEGER,
    "tagName" TEXT,
    "platform" TEXT,
    "document" JSONB NOT NULL,
    "menuId" TEXT,
    "published" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConditionalMenu_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ButtonTaps" (
    "accountId" TEXT NOT NULL,
    "buttonId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "taps" INTEGER NOT NULL,

    CONSTRAINT "ButtonTaps_pkey" PRIMARY KEY ("accountId","buttonId","day","openid")
);

-- CreateTable
CREATE TABLE "ReadingPlace" (
    "name" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,

    CONSTRAINT "ReadingPlace_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "accountId" TEXT,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "runAt" TIMESTAMP(3) NOT NULL,
    "ifMissed" TEXT NOT NULL DEFAULT 'run',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseHolder" TEXT,
    "leaseUntil" TIMESTAMP(3),
    "result" JSONB,
    "failure" JSONB,
    "createdById" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConditionalMenu_accountId_position_idx" ON "ConditionalMenu"("accountId", "position");

-- CreateIndex
CREATE INDEX "ButtonTaps_accountId_day_idx" ON "ButtonTaps"("accountId", "day");

-- CreateIndex
CREATE INDEX "Job_state_runAt_idx" ON "Job"("state", "runAt");

-- CreateIndex
CREATE INDEX "Job_accountId_kind_runAt_idx" ON "Job"("accountId", "kind", "runAt");

-- AddForeignKey
ALTER TABLE "MenuDraft" ADD CONSTRAINT "MenuDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConditionalMenu" ADD CONSTRAINT "ConditionalMenu_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
