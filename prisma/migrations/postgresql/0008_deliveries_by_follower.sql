-- Deliveries are entered under their followers afterwards, by a reader; the index was written while followers waited.
CREATE TABLE "FollowerDelivery" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,

    CONSTRAINT "FollowerDelivery_pkey" PRIMARY KEY ("accountId","openid","deliveryId")
);

-- Another process may be writing: below the highest id that is read here no row may appear any more.
LOCK TABLE "Delivery" IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO "FollowerDelivery" ("accountId", "openid", "deliveryId")
SELECT "accountId", "openid", "id" FROM "Delivery" ORDER BY "accountId", "openid", "id";
INSERT INTO "ReadingPlace" ("reader", "readTo")
SELECT 'deliveries.byFollower', coalesce(max("id"), 0) FROM "Delivery";

-- DropIndex
DROP INDEX "Delivery_accountId_openid_id_idx";
