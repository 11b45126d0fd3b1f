-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "followUps" JSONB;

-- CreateTable
CREATE TABLE "FollowUp" (
    "deliveryId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL DEFAULT '',
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "leaseHolder" TEXT,
    "errcode" INTEGER,
    "failure" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("deliveryId","position")
);

-- CreateIndex
CREATE INDEX "FollowUp_state_nextAt_idx" ON "FollowUp"("state", "nextAt");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_openid_state_deliveryId_position_idx" ON "FollowUp"("accountId", "openid", "state", "deliveryId", "position");

-- CreateIndex
CREATE INDEX "FollowUp_accountId_ruleId_createdAt_idx" ON "FollowUp"("accountId", "ruleId", "createdAt");

-- What is kept has nothing to follow: the reader begins behind it.
INSERT INTO "ReadingPlace" ("reader", "readTo")
SELECT 'followUps', coalesce(max("id"), 0) FROM "Delivery";
