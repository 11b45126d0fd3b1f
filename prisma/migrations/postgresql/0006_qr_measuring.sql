-- DropIndex
DROP INDEX "QrDay_accountId_day_scope_idx";

-- DropIndex
DROP INDEX "QrScanner_accountId_day_openid_codeId_idx";

-- DropIndex
DROP INDEX "QrFollow_accountId_codeId_followedAt_idx";

-- AlterTable
ALTER TABLE "QrDay" ADD COLUMN     "kind" TEXT NOT NULL,
ADD COLUMN     "members" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "QrScanner" DROP CONSTRAINT "QrScanner_pkey",
ADD CONSTRAINT "QrScanner_pkey" PRIMARY KEY ("accountId", "codeId", "openid", "day");

-- AlterTable
ALTER TABLE "QrFollow" DROP CONSTRAINT "QrFollow_pkey",
DROP COLUMN "followedAt",
DROP COLUMN "unfollowedAt",
ADD COLUMN     "at" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "deliveryId" INTEGER NOT NULL,
ADD COLUMN     "follows" BOOLEAN NOT NULL,
ADD CONSTRAINT "QrFollow_pkey" PRIMARY KEY ("accountId", "openid", "deliveryId");

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
CREATE TABLE "QrMove" (
    "id" SERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "codeId" TEXT NOT NULL,
    "from" JSONB NOT NULL,
    "to" JSONB NOT NULL,
    "openid" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "QrMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "QrMove_accountId_codeId_id_idx" ON "QrMove"("accountId", "codeId", "id");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_scans_idx" ON "QrDay"("accountId", "kind", "day", "scans");

-- CreateIndex
CREATE INDEX "QrDay_accountId_kind_day_follows_idx" ON "QrDay"("accountId", "kind", "day", "follows");
